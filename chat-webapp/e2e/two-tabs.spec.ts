import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { composer, expectSaid, said, twoInARoom, useBrowser, write } from './harness/people';

useBrowser();

test('two tabs of one person show the same and send everything once', async () => {
  const { ada, grace, room } = await twoInARoom();
  const other = { ...ada, page: await ada.context.newPage() };
  await other.page.goto(ada.page.url());
  await composer(other.page, room).waitFor();
  await write(ada, room, 'say 1');
  await expectSaid(other, ['say 1']);
  await write(other, room, 'say 2');
  for (const person of [ada, other, grace]) await expectSaid(person, ['say 1', 'say 2']);

  await ada.context.setOffline(true);
  await other.page.getByText('Offline. What you write will be sent later.').waitFor();
  await write(other, room, 'say 3');
  await other.page.getByRole('img', { name: 'Waiting to be sent' }).waitFor();
  await other.page.close();
  await ada.context.setOffline(false);
  for (const person of [ada, grace]) await expectSaid(person, ['say 1', 'say 2', 'say 3']);
});

test('one tab owns the socket, and when it is closed the next one takes over', async () => {
  const { ada, grace, room } = await twoInARoom();
  const sockets: Page[] = [];
  ada.context.on('page', (page) => page.on('websocket', () => sockets.push(page)));
  const other = { ...ada, page: await ada.context.newPage() };
  await other.page.goto(ada.page.url());
  await composer(other.page, room).waitFor();
  await write(grace, room, 'say 1');
  await expectSaid(other, ['say 1']);
  await write(other, room, 'say 2');
  await expectSaid(grace, ['say 1', 'say 2']);
  expect(sockets).toEqual([]);

  // Closed while it sends: what it did not get rid of is sent by the next one.
  await ada.context.setOffline(true);
  await write(ada, room, 'say 3');
  await ada.page.getByRole('img', { name: 'Waiting to be sent' }).waitFor();
  await ada.context.setOffline(false);
  await ada.page.close();
  await write(other, room, 'say 4');
  for (const person of [other, grace]) {
    await expect
      .poll(() => said(person).then((texts) => texts.toSorted()), { timeout: 30_000 })
      .toEqual(['say 1', 'say 2', 'say 3', 'say 4']);
  }
  expect(sockets).toEqual([other.page]);
});

test('logging out in one tab ends the other one, and leaves nothing to read', async () => {
  const { ada } = await twoInARoom();
  const other = await ada.context.newPage();
  await other.goto(ada.page.url());
  await other.getByRole('log').waitFor();
  await ada.page.getByRole('button', { name: /Account and settings of/ }).click();
  await ada.page.getByRole('menuitem', { name: 'Log out' }).click();
  await ada.page.waitForURL('**/login**');
  await other.waitForURL('**/login**');
  await other.goto('/');
  await other.waitForURL('**/login');
});
