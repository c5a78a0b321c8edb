import { expect, test } from 'vitest';
import { expectAllSent, expectSaid, roomList, twoInARoom, useBrowser, write } from './harness/people';

useBrowser();

test('two people meet in a room and talk', async () => {
  const { ada, grace, room } = await twoInARoom();
  await write(ada, room, 'say good morning');
  await expectSaid(grace, ['say good morning']);
  await write(grace, room, 'say good morning to you', 'say it rains');
  const all = ['say good morning', 'say good morning to you', 'say it rains'];
  await expectSaid(ada, all);
  await expectSaid(grace, all);
  await expectAllSent(grace);
  await ada.page.reload();
  await expectSaid(ada, all);
});

test('what was not read yet is counted, and read when it is looked at', async () => {
  const { ada, grace, room } = await twoInARoom();
  await grace.page.goto('/dashboard');
  const link = roomList(grace.page).getByRole('link', { name: room });
  await link.waitFor();
  await grace.page.goto('about:blank');
  await write(ada, room, 'say one', 'say two');
  await expectAllSent(ada);
  await grace.page.goto('/login');
  await grace.page.goto('/dashboard');
  await roomList(grace.page).getByText('2 unread messages').waitFor({ state: 'attached' });
  await link.click();
  await expectSaid(grace, ['say one', 'say two']);
  await grace.page.getByRole('log').getByText('New', { exact: true }).waitFor();
  await expect.poll(() => roomList(grace.page).getByText('unread message').count()).toBe(0);
});
