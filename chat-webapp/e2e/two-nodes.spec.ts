import { afterAll, beforeAll, expect, test } from 'vitest';
import { line, type Line } from './harness/line';
import {
  createRoom,
  expectAllSent,
  expectSaid,
  joinRoom,
  registered,
  said,
  unique,
  useBrowser,
  write,
} from './harness/people';
import { useOwnServer } from './harness/place';
import { isFake, secondNode, type Server } from './harness/server';

useBrowser();
const first = useOwnServer();

let network: Line;
let other: Server;

beforeAll(async () => {
  if (isFake) return;
  const installation = first().installation!;
  network = await line(Number(new URL(installation.publicUrl).port));
  other = await secondNode(installation);
  await other.start();
});

/** In this order: the first node moves the database to another port when it finds it left over. */
afterAll(async () => {
  if (isFake) return;
  network.close();
  await other.dispose();
  await first().start();
});

const count = (to: number) => Array.from({ length: to }, (_, index) => `say ${index + 1}`);

/** The fake server is alone: it has no database that another node could share. */
test.skipIf(isFake)(
  'a line that is cut while one sends, and a node that dies, lose and double nothing',
  async () => {
    network.to(first().url);
    const ada = await registered('ada', first().installation!.publicUrl);
    const grace = await registered('grace', other.url);
    const room = unique('Engines');
    await createRoom(ada, room);
    await joinRoom(grace, room);
    await write(ada, room, 'say 1');
    await expectSaid(grace, count(1));
    await expectAllSent(ada);

    network.loseAnswers();
    await write(ada, room, 'say 2', 'say 3');
    await expect.poll(() => said(grace)).toContain('say 2');
    network.cut();
    await ada.page.getByText('Reconnecting. What you write will be sent.').waitFor();
    await write(ada, room, 'say 4');
    network.to(other.url);
    await expectSaid(grace, count(4));
    await expectSaid(ada, count(4));
    await expectAllSent(ada);

    network.cut();
    network.to(first().url);
    await first().kill();
    await ada.page.getByText('Reconnecting. What you write will be sent.').waitFor();
    await write(ada, room, 'say 5');
    network.to(other.url);
    for (const person of [ada, grace]) {
      await expectSaid(person, count(5));
      await expectAllSent(person);
      await person.page.reload();
      await expectSaid(person, count(5));
    }
  },
);
