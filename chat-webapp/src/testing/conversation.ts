/** A morning of three people, as real as it gets: for looking at, and always the same. */
import type { User } from '@/realtime/wire';
import { World } from './world';

/** When the pictures are taken: a Thursday, shortly after the last message. */
export const noon = Date.UTC(2026, 9, 15, 12, 4, 30);

export interface Cast {
  readonly ada: User;
  readonly grace: User;
  readonly linus: User;
  readonly mei: User;
  /** Has just registered, and is in no room. */
  readonly mary: User;
  /** Where the conversation is. */
  readonly room: string;
  readonly empty: string;
  readonly pair: string;
  readonly notMine: string;
  readonly launch: string;
}

const minute = 60_000;
const day = 24 * 60 * minute;

/** The world at noon, with the conversation in it. */
export function conversation(): { readonly world: World; readonly cast: Cast } {
  let now = noon - 2 * day - 3 * 60 * minute;
  const world = new World(() => now);
  const person = (username: string, name: string) => world.register(username, 'correct horse', name);
  const [ada, grace, linus] = [
    person('ada', 'Ada Lovelace'),
    person('grace', 'Grace Hopper'),
    person('linus', 'Linus Okafor'),
  ];
  const [mei, mary] = [person('mei', 'Mei Chen'), person('mary', 'Mary Somerville')];
  person('joerg', 'Jörg Müller-Lüdenscheidt');
  person('emmy', 'Emmy Noether');
  const room = world.createRoom(ada.id, 'Compiler', 'public', 'Parsing, optimising, arguing').id;
  for (const { id } of [grace, linus, mei]) world.join(id, room);

  let count = 0;
  /** So many minutes later, somebody writes. */
  const say = (later: number, { id }: User, body: string, answers: string | null = null, where = room) => {
    now += later * minute;
    return world.post(id, where, `said-${(count += 1)}`, body, answers).message.id;
  };
  const react = (messageId: string, emoji: string, ...people: User[]) =>
    people.forEach(({ id }) => world.messages.react(id, room, messageId, emoji));

  say(2, grace, 'Has anybody looked at why the nightly build takes nine minutes now?');
  say(1, linus, 'Eight of them are the linker.');
  say(0, linus, 'It always is.');
  react(say(4, mei, 'I can take it on Thursday.'), '🙏', grace, linus);
  now = noon - day - 2 * 60 * minute;
  say(0, grace, 'Notes of yesterday’s meeting: https://example.com/notes/allocator');
  say(1, ada, table);
  say(9, linus, 'ok');
  world.conduct.describe(ada.id, room, undefined, 'Parsing, optimising, arguing. Releases on Fridays.');
  world.join(world.accounts.search('emmy')[0]!.id, room);

  now = noon - 3 * 60 * minute;
  const news = say(0, ada, allocator);
  react(news, '🎉', ada, grace, linus);
  react(news, '👀', mei);
  say(2, ada, 'The core of it:');
  say(0, ada, code);
  world.markRead(ada.id, room, world.lastSeq(room));
  say(11, grace, 'Lovely. And compile time?', news);
  const answer = say(1, linus, 'Up by 2 %, I would guess.');
  say(0, linus, '👍');
  const plan = say(6, grace, quote, answer);
  react(plan, '✅', ada);
  const list = say(15, linus, work);
  world.messages.edit(linus.id, room, list, `${work}\n3. sleep`);
  const slip = say(1, mei, 'Wrong room, sorry.');
  world.messages.delete(mei.id, room, slip);
  say(8, grace, 'Thank you, Linus. @ada the cake is on me if it holds.');
  say(0, grace, 'Lemon?');

  const elsewhere = rooms(world, { ada, grace, linus, mei }, say);
  now = noon;
  return { world, cast: { ada, grace, linus, mei, mary, room, ...elsewhere } };
}

type Say = (later: number, who: User, body: string, answers: string | null, where: string) => string;

function rooms(world: World, people: Pick<Cast, 'ada' | 'grace' | 'linus' | 'mei'>, say: Say) {
  const { ada, grace, linus, mei } = people;
  const general = world.createRoom(
    grace.id,
    'General',
    'public',
    'Everything that has no room of its own',
  ).id;
  const launch = world.createRoom(grace.id, 'Launch', 'private', 'Not before the 30th').id;
  const coffee = world.createRoom(linus.id, 'Coffee', 'public').id;
  const long = 'Infrastructure, deployments and on-call rotation';
  const infrastructure = world.createRoom(linus.id, long, 'public', 'Pages are for Mei this week').id;
  const empty = world.createRoom(ada.id, 'Reading group', 'public', 'One paper a week').id;
  const notMine = world.createRoom(mei.id, 'Garden', 'public', 'Tomatoes, mostly').id;
  world.createRoom(linus.id, 'Benchmarks', 'public');
  for (const { id } of [ada, linus, mei]) world.join(id, general);
  for (const where of [coffee, infrastructure]) world.join(ada.id, where);
  world.conduct.putMember(grace.id, launch, ada.id);
  say(0, linus, 'The new beans are here.', null, coffee);
  say(0, linus, 'The disk of the second node is being replaced.', null, infrastructure);
  for (const where of [general, infrastructure]) world.markRead(ada.id, where, world.lastSeq(where));
  say(0, grace, '@ada, can you write the note for the 30th?', null, launch);
  say(0, mei, 'Watermelon on the roof at four.', null, notMine);
  const pair = world.conduct.openDirect(ada.id, [grace.id]).id;
  say(0, ada, 'Lunch?', null, pair);
  say(0, grace, 'In ten minutes. I have to find a moth.', null, pair);
  const trio = world.conduct.openDirect(linus.id, [ada.id, mei.id]).id;
  say(0, linus, 'The three of us should talk about the budget.', null, trio);
  world.markRead(ada.id, trio, world.lastSeq(trio));
  const other = world.conduct.openDirect(ada.id, [linus.id]).id;
  say(0, linus, 'Done.', null, other);
  world.markRead(ada.id, other, world.lastSeq(other));
  return { empty, pair, notMine, launch };
}

const allocator = `Morning! The new register allocator is on main. It spills **38 % less** on the large benchmarks, and nothing got slower.

It took longer than I said, because the old one had been wrong all along: it counted a value as live from where it was *declared*, not from where it was first written. Everything downstream had learned to live with that, so half of the work was to make the rest honest. I would like somebody who has not seen it before to read it.`;

const code = `\`\`\`java
for (var interval : byStart(intervals)) {
    expire(interval.start()); // what ends here frees its register
    if (active.size() == REGISTERS) spill(longest(active));
    else assign(interval, free.removeFirst());
}
\`\`\``;

const table = `| benchmark | before | after |
| --- | --- | --- |
| \`parse/small\` | 14 ms | 13 ms |
| \`bench/large\` | 2,310 ms | 1,870 ms |`;

const quote = `> It spills 38 % less

That is the number for the announcement. Let us measure it once more on the small machine before we say it out loud, though. @linus, do you have one free?`;

const work = `I have one this afternoon. I will run:

1. the parser suite
2. the whole of \`bench/large\`, three times`;
