import { expect, test } from 'vitest';
import {
  createRoom,
  expectAllSent,
  expectSaid,
  joinRoom,
  registeredByForm,
  roomList,
  twoInARoom,
  unique,
  useBrowser,
  write,
} from './harness/people';

useBrowser();

test('two people meet in a room and talk', async () => {
  const [ada, grace] = [await registeredByForm('ada'), await registeredByForm('grace')];
  const room = unique('Engines');
  await createRoom(ada, room);
  await joinRoom(grace, room);
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
  await createRoom(grace, unique('Compilers'));
  await write(ada, room, 'say one', 'say two');
  const link = roomList(grace.page).getByRole('link', { name: room });
  await link.getByText('2 unread messages').waitFor({ state: 'attached' });
  await link.click();
  await expectSaid(grace, ['say one', 'say two']);
  await grace.page.getByRole('log').getByText('New', { exact: true }).waitFor();
  await expect.poll(() => link.getByText('unread message').count()).toBe(0);
  await grace.page.reload();
  await expectSaid(grace, ['say one', 'say two']);
  expect(await link.getByText('unread message').count()).toBe(0);
});
