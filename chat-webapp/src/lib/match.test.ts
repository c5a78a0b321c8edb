import { describe, expect, it } from 'vitest';
import { bestMatches, matchOf } from './match';

describe('a name matches', () => {
  it.each([
    ['', 'Engines', true],
    ['eng', 'Engines', true],
    ['gra', 'Grace Hopper', true],
    ['gh', 'Grace Hopper', true],
    ['hop', 'Grace Hopper', true],
    ['grce', 'Grace Hopper', true],
    ['grace h', 'Grace Hopper', true],
    ['muller', 'Jörg Müller', true],
    ['MÜLLER', 'Jörg Müller', true],
    ['ab', 'xaxb a', true],
    ['xyz', 'Engines', false],
    ['senigne', 'Engines', false],
  ])('%s in %s: %s', (query, name, matches) => {
    expect(matchOf(query, name) !== null).toBe(matches);
  });

  it('better at its beginning and at those of its words', () => {
    const names = ['Singers', 'Old engines', 'Engines', 'Eng'];
    expect(bestMatches('eng', names, (name) => [name])).toEqual(['Eng', 'Engines', 'Old engines']);
  });

  it('by any of its names, and keeps the order without a query', () => {
    const people = [
      { username: 'lin', displayName: 'Linus' },
      { username: 'ada', displayName: 'Ada' },
    ];
    const namesOf = (person: (typeof people)[number]) => [person.username, person.displayName];
    expect(bestMatches('', people, namesOf)).toEqual(people);
    expect(bestMatches('lin', people, namesOf)).toEqual([people[0]]);
  });
});
