import type { World } from './world';

/** The cast, each with the password "correct horse", and something to read. */
export function seed(world: World): void {
  const [ada, grace, linus] = [
    world.register('ada', 'correct horse', 'Ada Lovelace'),
    world.register('grace', 'correct horse', 'Grace Hopper'),
    world.register('linus', 'correct horse', 'Linus Pauling'),
  ];
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
