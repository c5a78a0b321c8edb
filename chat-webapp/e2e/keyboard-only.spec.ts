import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { composer, expectSaid, newPerson, password, roomList, unique, useBrowser } from './harness/people';

useBrowser();

/** Tab by tab, as a person would find it. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let tab = 0; tab < 60; tab += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Sixty tabs did not reach it.');
}

async function createRoom(page: Page, name: string): Promise<void> {
  await tabTo(page, roomList(page).getByRole('button', { name: 'Create a room' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('dialog').getByLabel('Name'));
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await tabTo(page, composer(page, name));
}

test('from registering to reading, without a mouse', async () => {
  const ada = await newPerson('ada');
  const { page } = ada;
  await page.goto('/register');
  await tabTo(page, page.getByLabel('Username'));
  await page.keyboard.type(ada.name);
  await tabTo(page, page.getByLabel('Password', { exact: true }));
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/dashboard');

  const [first, second] = [unique('a-room'), unique('b-room')];
  await createRoom(page, first);
  await page.keyboard.type('say one');
  await page.keyboard.press('Enter');
  await expectSaid(ada, ['say one']);
  await createRoom(page, second);
  await page.keyboard.press('Alt+ArrowUp');
  await expectSaid(ada, ['say one']);
  await page.keyboard.press('Alt+ArrowDown');
  await expectSaid(ada, []);

  await tabTo(page, page.getByRole('button', { name: /^Account and settings of/ }));
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Log out' }).waitFor();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/login**');
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Log in');
});
