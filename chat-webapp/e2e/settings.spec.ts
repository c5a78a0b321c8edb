import { describe, expect, test } from 'vitest';
import { violationsOn } from './harness/axe';
import {
  composer,
  createRoom,
  expectSaid,
  newPerson,
  password,
  registered,
  roomList,
  twoInARoom,
  unique,
  useBrowser,
  write,
  type Person,
} from './harness/people';

useBrowser();

const list = ({ page }: Person) => page.getByRole('navigation', { name: 'Settings' });
const title = ({ page }: Person) => page.getByRole('heading', { level: 1 });
const saved = ({ page }: Person) => page.getByRole('status').getByText('Saved', { exact: true });
const hasFocus = (locator: ReturnType<typeof composer>) =>
  expect.poll(() => locator.evaluate((each) => each === document.activeElement)).toBe(true);

test('the settings open by a key, are walked by keys, and lead back to where one was', async () => {
  const ada = await registered('ada');
  const room = unique('Engines');
  await createRoom(ada, room);
  const { keyboard } = ada.page;
  await ada.page.getByRole('dialog').waitFor({ state: 'detached' });
  await keyboard.press('Control+,');
  await list(ada).waitFor();
  await hasFocus(list(ada).getByRole('link', { name: 'Profile' }));
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect.poll(() => title(ada).innerText()).toBe('Password');
  expect(new URL(ada.page.url()).search).toBe('?page=password');
  await keyboard.press('F6');
  await keyboard.press('Escape');
  await hasFocus(composer(ada.page, room));
});

test('the settings open from the menu, and what one chooses counts at once and is kept', async () => {
  const ada = await registered('ada');
  const { page } = ada;
  await page.getByRole('button', { name: /^Account and settings of/ }).click();
  await page.getByRole('menuitem', { name: 'Settings' }).click();
  await list(ada).getByRole('link', { name: 'Appearance' }).click();
  await page.getByText('Dark', { exact: true }).click();
  await saved(ada).waitFor();
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  await list(ada).getByRole('link', { name: 'Language' }).click();
  await expect.poll(() => saved(ada).count()).toBe(0);
  await page.getByText('Deutsch').click();
  await page.getByText('Gespeichert', { exact: true }).waitFor();
  await page.reload();
  await page.getByRole('navigation', { name: 'Einstellungen' }).waitFor();
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  expect(await page.locator('html').getAttribute('lang')).toMatch(/^de/);
});

test('Enter and Shift+Enter swap what they do, for writing and for editing', async () => {
  const { ada, grace, room } = await twoInARoom();
  await ada.page.goto('/settings?page=writing');
  await ada.page.getByText('Breaks the line', { exact: true }).click();
  await saved(ada).waitFor();
  await ada.page.keyboard.press('Escape');
  const field = composer(ada.page, room);
  await field.waitFor();
  await field.pressSequentially('say one');
  await field.press('Enter');
  await field.pressSequentially('and a second line');
  expect(await field.inputValue()).toBe('say one\nand a second line');
  await field.press('Shift+Enter');
  await expectSaid(grace, ['say one']);
  await field.press('ArrowUp');
  const edit = ada.page.getByRole('textbox', { name: 'Edit the message' });
  await edit.fill('say two');
  await edit.press('Enter');
  await edit.pressSequentially('and more');
  await edit.press('Shift+Enter');
  await expectSaid(grace, ['say two']);
});

test('one stays connected while one is in the settings', async () => {
  const { ada, grace, room } = await twoInARoom();
  await grace.page.getByRole('dialog').waitFor({ state: 'detached' });
  await grace.page.keyboard.press('Control+,');
  await list(grace).waitFor();
  await write(ada, room, 'say one');
  await expect.poll(() => grace.page.title()).toBe('(1) Settings · Confab');
  await grace.context.setOffline(true);
  await list(grace).getByRole('link', { name: 'Writing' }).click();
  await expect.poll(() => title(grace).innerText()).toBe('Writing');
  await grace.page.keyboard.press('Escape');
  await expectSaid(grace, ['say one']);
});

test('on a phone there is the list, then a page, and a way back', async () => {
  const ada = await registered('ada');
  const { page } = ada;
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/settings');
  expect(await title(ada).innerText()).toBe('Settings');
  await list(ada).getByRole('link', { name: 'Writing' }).click();
  await expect.poll(() => title(ada).innerText()).toBe('Writing');
  expect(await list(ada).isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Back to the settings' }).click();
  await list(ada).waitFor();
  await page.getByRole('button', { name: 'Back to the rooms' }).click();
  await roomList(page).waitFor();
});

test('a stranger is asked to log in first, and then led there', async () => {
  const ada = await registered('ada');
  const stranger = await newPerson('stranger');
  await stranger.page.goto('/settings?page=keyboard');
  await stranger.page.waitForURL('**/login**');
  await stranger.page.getByLabel('Username').fill(ada.name);
  await stranger.page.getByLabel('Password', { exact: true }).fill(password);
  await stranger.page.getByRole('button', { name: 'Log in' }).click();
  await expect.poll(() => title(stranger).innerText()).toBe('Keyboard');
  await stranger.page.getByText('Go to a room, a person or a command').waitFor();
});

describe.each(['light', 'dark'] as const)('in the %s theme, axe finds nothing wrong with', (colorScheme) => {
  test.each([
    { width: 1280, height: 900 },
    { width: 390, height: 844 },
  ])('the settings, page by page, $width px wide', async (viewport) => {
    const ada = await registered('ada');
    const { page } = ada;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize(viewport);
    for (const query of ['', ...pages.map((each) => `?page=${each}`)]) {
      await page.goto(`/settings${query}`);
      await title(ada).waitFor();
      expect(await violationsOn(page)).toEqual([]);
    }
  });
});

const pages = [
  'profile',
  'password',
  'second-factor',
  'devices',
  'data',
  'audit',
  'appearance',
  'language',
  'notifications',
  'writing',
  'keyboard',
];
