import { test } from 'vitest';
import {
  composer,
  expectAllSent,
  expectSaid,
  roomList,
  twoInARoom,
  useBrowser,
  write,
} from './harness/people';
import { useOwnServer } from './harness/place';

useBrowser();
const server = useOwnServer();

const count = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `say ${from + index}`);

test('who was offline comes back to exactly what was missed, in order, once', async () => {
  const { ada, grace, room } = await twoInARoom();
  await write(ada, room, ...count(1, 2));
  await expectSaid(grace, count(1, 2));
  await grace.context.setOffline(true);
  await grace.page.getByText('Offline. What you write will be sent later.').waitFor();
  await write(ada, room, ...count(3, 8));
  await expectSaid(ada, count(1, 8));
  await expectSaid(grace, count(1, 2));
  await grace.context.setOffline(false);
  await expectSaid(grace, count(1, 8));
  await grace.page.reload();
  await expectSaid(grace, count(1, 8));
});

test('what is written offline is sent once, in order, when the network is back', async () => {
  const { ada, grace, room } = await twoInARoom();
  await write(ada, room, 'say 1');
  await expectSaid(grace, ['say 1']);
  await ada.context.setOffline(true);
  await ada.page.getByText('Offline. What you write will be sent later.').waitFor();
  await write(ada, room, ...count(2, 5));
  await expectSaid(ada, count(1, 5));
  await ada.page.getByRole('img', { name: 'Waiting to be sent' }).first().waitFor();
  await ada.context.setOffline(false);
  await expectSaid(grace, count(1, 5));
  await expectAllSent(ada);
  await expectSaid(ada, count(1, 5));
});

test('what was not sent survives closing the page', async () => {
  const { ada, grace, room } = await twoInARoom();
  await ada.context.setOffline(true);
  await write(ada, room, ...count(1, 2));
  await ada.page.getByRole('img', { name: 'Waiting to be sent' }).first().waitFor();
  await ada.page.close();
  await ada.context.setOffline(false);
  const page = await ada.context.newPage();
  await page.goto('/dashboard');
  await expectSaid(grace, count(1, 2));
});

test('a server that is killed and started again loses and doubles nothing', async () => {
  const { ada, grace, room } = await twoInARoom();
  await write(ada, room, 'say 1');
  await write(grace, room, 'say 2');
  await expectSaid(ada, count(1, 2));
  await expectAllSent(grace);
  await write(ada, room, 'say 3');
  await server().kill();
  await ada.page.getByText('Reconnecting. What you write will be sent.').waitFor();
  await write(ada, room, 'say 4', 'say 5');
  await server().start();
  await expectSaid(grace, count(1, 5));
  await expectAllSent(ada);
  await write(grace, room, 'say 6');
  for (const person of [ada, grace]) {
    await expectSaid(person, count(1, 6));
    await person.page.reload();
    await expectSaid(person, count(1, 6));
  }
});

test('on a phone the list of rooms says that one is offline, too', async () => {
  const { ada } = await twoInARoom();
  await ada.page.setViewportSize({ width: 390, height: 844 });
  await ada.page.getByRole('button', { name: 'Back to the rooms' }).click();
  await roomList(ada.page).waitFor();
  await ada.context.setOffline(true);
  const notice = ada.page.getByText('Offline. What you write will be sent later.');
  await notice.waitFor();
  await ada.context.setOffline(false);
  await notice.waitFor({ state: 'detached' });
});

test('while the server takes its time, the frame is drawn already', async () => {
  const { ada, room } = await twoInARoom();
  let answer = () => {};
  const answered = new Promise<void>((resolve) => (answer = resolve));
  await ada.page.route('**/api/v1/auth/refresh', (route) => answered.then(() => route.continue()));
  await ada.page.reload();
  await ada.page.locator('main[aria-busy]').waitFor();
  answer();
  await composer(ada.page, room).waitFor();
});
