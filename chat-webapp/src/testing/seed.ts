import type { World } from './world';

/** The cast, each with the password "correct horse", and something to read. */
export function seed(world: World): void {
  const [ada, grace, linus] = [
    world.register('ada', 'correct horse', 'Ada Lovelace'),
    world.register('grace', 'correct horse', 'Grace Hopper'),
    world.register('linus', 'correct horse', 'Linus Pauling'),
  ];
  const root = world.register('root', 'correct horse battery', 'root');
  world.administration.giveRole(ada.id, root.id, 'admin');
  for (const [username, name] of extras) world.register(username, 'correct horse', name);
  const engines = world.createRoom(ada.id, 'Engines', 'public', 'Analytical and other').id;
  const compilers = world.createRoom(grace.id, 'Compilers', 'public', 'From words to wheels').id;
  world.createRoom(linus.id, 'Bonds', 'public');
  world.createRoom(
    linus.id,
    'A room whose name is so long that the sidebar has to decide what to do',
    'public',
  );
  for (const person of [grace, linus]) world.join(person.id, engines);
  world.join(ada.id, compilers);
  const people = [ada, grace, linus];
  for (let count = 1; count <= 180; count += 1) {
    const person = people[(count * 7 + Math.floor(count / 3)) % 3]!;
    world.post(person.id, engines, `seed-${count}`, sayings[count % sayings.length]!);
  }
  world.post(grace.id, compilers, 'seed-1', 'The first one is done: https://example.com/compilers');
  world.post(grace.id, compilers, 'seed-2', '@ada, would you look at it?');
  seedQuietPlaces(world, ada.id, grace.id, linus.id);
  seedAfterthoughts(world, engines, ada.id, grace.id, linus.id);
}

const extras = [
  ['mary', 'Mary Somerville'],
  ['joerg', 'Jörg Müller-Lüdenscheidt'],
  ['emmy', 'Emmy Noether'],
] as const;

/** A private room, and direct ones of two and of three. */
function seedQuietPlaces(world: World, ada: string, grace: string, linus: string): void {
  const patents = world.createRoom(ada, 'Patents', 'private', 'Not before Friday').id;
  world.conduct.putMember(ada, patents, grace);
  world.post(ada, patents, 'seed-1', 'The drawings are in the safe.');
  const pair = world.conduct.openDirect(ada, [grace]).id;
  world.post(ada, pair, 'seed-1', 'Lunch?');
  world.post(grace, pair, 'seed-2', 'In ten minutes. I have to find a moth.');
  const trio = world.conduct.openDirect(linus, [ada, grace]).id;
  world.post(linus, trio, 'seed-1', 'The three of us should talk about the funding.');
}

/** What becomes of messages: answers, reactions, an edit, a deletion. */
function seedAfterthoughts(world: World, room: string, ada: string, grace: string, linus: string): void {
  const { messages } = world;
  const question = messages.post(
    linus,
    room,
    'seed-q',
    'Does the new carriage fit between the columns?',
  ).message;
  messages.post(ada, room, 'seed-a', 'By a hair. I measured it **twice**.', question.id);
  const news = messages.post(grace, room, 'seed-n', 'Then it runs tomorrow. @ada brings the cake.').message;
  for (const person of [ada, linus, grace]) messages.react(person, room, news.id, '🎉');
  messages.react(linus, room, news.id, '🍰');
  messages.react(ada, room, question.id, '👀');
  const typo = messages.post(ada, room, 'seed-t', 'It will be a lemon kake.').message;
  messages.edit(ada, room, typo.id, 'It will be a lemon cake.');
  const slip = messages.post(linus, room, 'seed-s', 'I never liked lemons.').message;
  messages.delete(linus, room, slip.id);
}

const sayings = [
  'Good morning.',
  'The engine weaves algebraic patterns just as the Jacquard loom weaves flowers and leaves.',
  'ok',
  'Has anybody seen the moth?',
  '```\nfor (let card = 1; card <= 10; card += 1) {\n  punch(card);\n}\n```',
  'It is **much** easier to apologise than to get permission.',
  '🎉',
  'A long one, because people write long ones: the difference between the two designs is that the first keeps its state in the wheels, which is quick to read but has to be carried over by hand, while the second keeps it on the cards, which is slow, and never forgets.\n\nI would take the second.',
  '> keeps its state in the wheels\n\nThat is what worries me.',
  'Thanks!',
];
