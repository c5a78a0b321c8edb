// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FakeServer } from '@/testing/fake-server';
import { ManualClock, settled } from '@/testing/manual-clock';
import { bodiesIn, Person } from '@/testing/people';
import type { Chat } from './api';

const step = fc.record({
  who: fc.nat(1),
  what: fc.constantFrom(
    ...([
      'write',
      'write',
      'write',
      'wait',
      'cut',
      'disconnect',
      'reconnect',
      'reload',
      'crash',
      'restart',
    ] as const),
    ...(['lose frames', 'double frames', 'good frames', 'expire', 'older'] as const),
    ...(['open a tab', 'write there', 'close the first tab'] as const),
  ),
});

const byNumber = (one: string, other: string) =>
  Number(one.split(' ').at(-1)) - Number(other.split(' ').at(-1));
const newest = (chat: Chat, roomId: string) => bodiesIn(chat, roomId).slice(-5);

/** The same as seen by two people whose networks, tabs and server fail at random, until all is well again. */
test('what two people write arrives once and in order, whatever fails', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const usesTabs = steps.some(({ what }) => what === 'write there');
      const clock = new ManualClock();
      const server = new FakeServer(() => clock.now());
      const people = [
        await Person.register('ada', server, clock),
        await Person.register('grace', server, clock),
      ];
      const { id } = await people[0]!.chat.createRoom({ kind: 'public', name: 'Engines' });
      await people[1]!.chat.joinRoom(id);
      people.forEach((person) => person.chat.open(id));
      await settled();

      const written: string[][] = [[], []];
      const others: (Chat | null)[] = [null, null];
      for (const { who, what } of steps) {
        const person = people[who]!;
        const { browser, chat } = person;
        if (what === 'write') {
          const body = `${who} wrote ${written[who]!.length}`;
          written[who]!.push(body);
          chat.send(id, body);
        }
        if (what === 'wait') await clock.advance(3_000);
        if (what === 'cut') browser.cut();
        if (what === 'disconnect') browser.disconnect();
        if (what === 'reconnect') browser.reconnect();
        if (what === 'crash') server.crash();
        if (what === 'restart') server.start();
        if (what === 'lose frames') browser.mangle = () => [];
        if (what === 'double frames') browser.mangle = (frame) => [frame, frame];
        if (what === 'good frames') browser.mangle = (frame) => [frame];
        if (what === 'expire') server.sessions.expireTokens();
        if (what === 'older') await chat.loadOlder(id);
        if (what === 'open a tab' && !others[who]) others[who] = await person.openTab({ opening: id });
        if (what === 'write there' && others[who]) {
          // Two tabs may send at once: what each wrote stays in its order.
          const body = `${who} wrote ${written[who]!.length}`;
          written[who]!.push(body);
          others[who].send(id, body);
        }
        if (what === 'close the first tab' && others[who]) {
          await person.closeFirst(others[who]);
          others[who] = null;
        }
        if (what === 'reload') {
          await settled();
          await person.reload();
          person.chat.open(id);
        }
      }

      server.start();
      for (const { browser } of people) {
        browser.reconnect();
        browser.mangle = (frame) => [frame];
        browser.cut();
      }
      await clock.advance(120_000);
      const posted = server.world.page(people[0]!.id, id, { limit: 1000 }).items;
      for (const [who, person] of people.entries()) {
        const bodies = posted.filter(({ author }) => author.id === person.id).map(({ body }) => body);
        expect([...bodies].sort(byNumber)).toEqual(written[who]);
        if (!usesTabs) expect(bodies).toEqual(written[who]);
        if (others[who]) expect(newest(others[who], id)).toEqual(newest(person.chat, id));
        while (person.chat.getRoom(id).hasMoreBefore) await person.chat.loadOlder(id);
        expect(person.bodies(id)).toEqual(posted.map(({ body }) => body));
        expect(person.chat.getRoom(id).pending).toEqual([]);
        expect(await (await person.storage.open(person.id)).messages()).toEqual([]);
      }
    }),
    { numRuns: 200 },
  );
}, 60_000);
