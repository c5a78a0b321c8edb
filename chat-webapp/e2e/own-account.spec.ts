import { expect, test } from 'vitest';
import { violationsOn } from './harness/axe';
import {
  admin,
  atAnotherBrowser,
  createRoom,
  joinRoom,
  password,
  registered,
  unique,
  useBrowser,
  write,
  type Person,
} from './harness/people';

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
  await laptop.page.getByText('Logged out: Chrome, Linux.').waitFor();
  await isOut(phone);
  await expect.poll(() => devices(laptop).count()).toBe(1);
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

test('one takes all of one’s own along as a file', async () => {
  const ada = await registered('ada');
  await ada.page.goto('/settings?page=data');
  const download = ada.page.waitForEvent('download');
  await ada.page.getByRole('button', { name: 'Download' }).click();
  expect((await download).suggestedFilename()).toBe(`confab-${ada.name}.json`);
});

test('an account is deleted by typing its name and password; what was said stays', async () => {
  const grace = await registered('grace');
  const ada = await registered('ada');
  const room = unique('Engines');
  await createRoom(grace, room);
  await joinRoom(ada, room);
  await write(ada, room, 'say remember me');
  const log = grace.page.getByRole('log');
  await log.getByText('say remember me').waitFor();
  const { page } = ada;
  await page.goto('/settings?page=data');
  await page.getByRole('button', { name: 'Delete account…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Delete account' }).click();
  await dialog.getByText('This is not your username.').waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await dialog.getByLabel(/^Type your username/).fill(ada.name);
  await dialog.getByLabel('Password', { exact: true }).fill(password);
  await dialog.getByRole('button', { name: 'Delete account' }).click();
  await isOut(ada);
  await log.getByText('Deleted account').first().waitFor();
  await log.getByText('say remember me').waitFor();
});

test('an admin reads what has happened, and finds what somebody did', async () => {
  const root = await admin();
  const ada = await registered('ada');
  const { page } = root;
  await page.goto('/settings?page=audit');
  const events = page.getByRole('region', { name: 'Audit log' }).getByRole('listitem');
  await events.first().waitFor();
  await page.getByLabel('What', { exact: true }).selectOption('account.registered');
  await page.getByLabel('Username').fill(ada.name);
  await page.getByLabel('Username').press('Enter');
  await expect.poll(() => events.count()).toBe(1);
  expect(await events.innerText()).toContain(`@${ada.name}`);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violationsOn(page)).toEqual([]);
  }
});

test('the audit log is shown to nobody but admins', async () => {
  const ada = await registered('ada');
  await ada.page.goto('/settings?page=audit');
  await ada.page.getByRole('alert').getByText('You may not do that here.').waitFor();
  expect(await ada.page.getByRole('link', { name: 'Audit log' }).count()).toBe(0);
});
