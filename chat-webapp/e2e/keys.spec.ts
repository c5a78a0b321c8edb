import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { postByApi } from './harness/api';
import {
  composer,
  createRoom,
  expectSaid,
  registered,
  roomList,
  twoInARoom,
  unique,
  useBrowser,
  write,
  type Person,
} from './harness/people';

useBrowser();

const hasFocus = (locator: Locator) =>
  expect.poll(() => locator.evaluate((each) => each === document.activeElement)).toBe(true);
const message = ({ page }: Person, text: string) =>
  page.getByRole('log').getByRole('article').filter({ hasText: text });
const noDialog = ({ page }: Person) => page.getByRole('dialog').waitFor({ state: 'detached' });

test('F6 walks list, messages and members, and Shift+F6 walks back', async () => {
  const { ada, room } = await twoInARoom();
  const { page } = ada;
  await noDialog(ada);
  await page.getByRole('button', { name: /members?, show/ }).click();
  const members = page.getByRole('complementary', { name: 'Members' });
  await members.getByText(ada.name).first().waitFor();
  await composer(page, room).focus();
  await page.keyboard.press('F6');
  await hasFocus(members);
  await page.keyboard.press('F6');
  await hasFocus(roomList(page).getByRole('link', { name: room }));
  await page.keyboard.press('F6');
  await hasFocus(page.getByRole('log'));
  await page.keyboard.press('Shift+F6');
  await hasFocus(roomList(page).getByRole('link', { name: room }));
});

test('Ctrl+/ hides and shows the sidebar, and it stays so', async () => {
  const ada = await registered('ada');
  await createRoom(ada, unique('Engines'));
  await noDialog(ada);
  await ada.page.keyboard.press('Control+/');
  await roomList(ada.page).waitFor({ state: 'hidden' });
  await ada.page.reload();
  await ada.page.getByRole('button', { name: 'Show the sidebar' }).waitFor();
  expect(await roomList(ada.page).isVisible()).toBe(false);
  await ada.page.keyboard.press('Control+/');
  await roomList(ada.page).waitFor();
});

test('Esc closes the pane first, then marks the room as read, and leaves one writing', async () => {
  const { ada, grace, room } = await twoInARoom();
  const { page } = grace;
  await noDialog(grace);
  await write(ada, room, 'say one');
  await expectSaid(grace, ['say one']);
  await page.getByRole('button', { name: 'More about this room' }).click();
  await page.getByRole('menuitem', { name: 'Mark as unread' }).click();
  const unread = roomList(page).getByRole('link', { name: room }).getByText('1 unread message');
  await unread.waitFor({ state: 'attached' });
  await page.getByRole('button', { name: /members?, show/ }).click();
  const members = page.getByRole('complementary', { name: 'Members' });
  await members.waitFor();
  await page.keyboard.press('Escape');
  await members.waitFor({ state: 'detached' });
  expect(await unread.count()).toBe(1);
  await page.keyboard.press('Escape');
  await expect.poll(() => unread.count()).toBe(0);
  await hasFocus(composer(page, room));
});

test('Alt with the arrows walks the rooms, with Shift the unread ones', async () => {
  const { ada, grace, room } = await twoInARoom();
  const [first, second] = [unique('Anvils'), unique('Bellows')];
  await createRoom(grace, first);
  await createRoom(grace, second);
  await write(ada, room, 'say one');
  await roomList(grace.page)
    .getByRole('link', { name: room })
    .getByText('unread')
    .waitFor({ state: 'attached' });
  await noDialog(grace);
  await grace.page.keyboard.press('Alt+ArrowUp');
  await composer(grace.page, first).waitFor();
  await grace.page.keyboard.press('Alt+Shift+ArrowDown');
  await composer(grace.page, room).waitFor();
});

test('the arrows walk the messages, letters act on one, and the focus stays there', async () => {
  const { ada, grace, room } = await twoInARoom();
  await ada.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { page } = ada;
  await write(ada, room, 'say one', 'say two', 'say three');
  await expectSaid(grace, ['say one', 'say two', 'say three']);
  await page.getByRole('log').focus();
  await page.keyboard.press('ArrowUp');
  await hasFocus(message(ada, 'say three'));
  await page.keyboard.press('ArrowUp');
  await hasFocus(message(ada, 'say two'));
  await page.keyboard.press('c');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('say two');
  await page.keyboard.press('+');
  await page.getByRole('combobox', { name: 'Search emoji' }).waitFor();
  await page.keyboard.press('Escape');
  await noDialog(ada);
  await expect
    .poll(() => message(ada, 'say two').evaluate((each) => each.contains(document.activeElement)))
    .toBe(true);
  await message(ada, 'say two').focus();
  await page.keyboard.press('e');
  await page.getByRole('textbox', { name: 'Edit the message' }).waitFor();
  await page.keyboard.press('Escape');
  await hasFocus(message(ada, 'say two'));
  await page.keyboard.press('r');
  await hasFocus(composer(page, room));
  await page.getByText(`Reply to ${ada.name}`).waitFor();
  await page.keyboard.press('Escape');
  await message(ada, 'say two').focus();
  await page.keyboard.press('Delete');
  await expectSaid(ada, ['say one', 'say three']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expectSaid(ada, ['say one', 'say two', 'say three']);
});

test('? tells every key, and the focus returns', async () => {
  const ada = await registered('ada');
  const room = unique('Engines');
  await createRoom(ada, room);
  await noDialog(ada);
  await ada.page.getByRole('log').focus();
  await ada.page.keyboard.press('?');
  const overview = ada.page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  for (const key of [
    'Ctrl+K',
    'Alt+↑',
    'Alt+Shift+↓',
    'Ctrl+/',
    'F6',
    'Esc',
    'E',
    'R',
    '+',
    'C',
    'Del',
    'Ctrl+,',
  ])
    await overview.getByText(key, { exact: true }).first().waitFor();
  await ada.page.keyboard.press('Escape');
  await hasFocus(ada.page.getByRole('log'));
});

test('who sends while reading far above comes to what they sent', async () => {
  const { ada, grace, room } = await twoInARoom();
  await postByApi(
    ada.name,
    room,
    Array.from({ length: 80 }, (_, index) => `say ${index}`),
  );
  await grace.page.setViewportSize({ width: 1280, height: 720 });
  await message(grace, 'say 79').waitFor();
  await grace.page.getByRole('log').hover();
  await expect
    .poll(async () => {
      await grace.page.mouse.wheel(0, -800);
      return grace.page.getByRole('button', { name: /Jump to latest|new message/ }).count();
    })
    .toBe(1);
  await write(grace, room, 'say here I am');
  await message(grace, 'say here I am').waitFor();
  await expect
    .poll(() => grace.page.getByRole('button', { name: /Jump to latest|new message/ }).count())
    .toBe(0);
});
