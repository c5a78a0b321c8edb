import { expect, test } from 'vitest';
import { atAnotherBrowser, password, registered, useBrowser, type Person } from './harness/people';

useBrowser();

const devices = ({ page }: Person) => page.getByRole('list', { name: 'Devices' }).getByRole('listitem');

const isOut = ({ page }: Person) => page.waitForURL('**/login**');

test('a device is logged out from another one, and knows it at once', async () => {
  const laptop = await registered('ada');
  const phone = await atAnotherBrowser(laptop);
  await laptop.page.goto('/settings?page=devices');
  await expect.poll(() => devices(laptop).count()).toBe(2);
  await devices(laptop).getByText('This device').waitFor();
  await laptop.page.getByRole('button', { name: /^Log out of/ }).click();
  await isOut(phone);
  await expect.poll(() => devices(laptop).count()).toBe(1);
  await laptop.page.getByText('Logged out: Chrome, Linux.').waitFor();
});

test('all other devices are logged out at once', async () => {
  const laptop = await registered('ada');
  const phone = await atAnotherBrowser(laptop);
  await laptop.page.goto('/settings?page=devices');
  await laptop.page.getByRole('button', { name: 'Log out everywhere else' }).click();
  await isOut(phone);
  await laptop.page.getByText('Logged out everywhere else.').waitFor();
  await expect.poll(() => devices(laptop).count()).toBe(1);
});

test('a new password counts at once, and logs out whoever else is in', async () => {
  const laptop = await registered('ada');
  const phone = await atAnotherBrowser(laptop);
  const { page } = laptop;
  await page.goto('/settings?page=password');
  await page.getByLabel('Present password').fill('not my password');
  await page.getByLabel('New password').fill('battery staple');
  await page.getByRole('button', { name: 'Change password' }).click();
  await page.getByText('This is not your present password.').waitFor();
  await page.getByLabel('Present password').fill(password);
  await page.getByRole('button', { name: 'Change password' }).click();
  await page.getByText('Password changed.').waitFor();
  await isOut(phone);
  await atAnotherBrowser(laptop, 'battery staple');
});
