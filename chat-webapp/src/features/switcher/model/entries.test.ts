import { describe, expect, it } from 'vitest';
import { offered, type SwitcherEntry } from './entries';

const entry = (
  name: string,
  group: SwitcherEntry['group'],
  aliases: readonly string[] = [],
): SwitcherEntry => ({
  id: name,
  name,
  group,
  aliases,
  icon: null,
  onChoose: () => {},
});

const entries = [
  entry('Engines', 'rooms'),
  entry('Compilers', 'rooms'),
  entry('Grace Hopper', 'people', ['grace']),
  entry('Create a room', 'commands'),
  entry('Browse rooms', 'commands'),
];

const names = (recent: readonly string[], query: string) =>
  offered(entries, recent, query).map(({ heading, entries: found }) => [
    heading,
    found.map(({ name }) => name),
  ]);

describe('the switcher offers', () => {
  it('what one used last, then everything in its group', () => {
    expect(names(['Compilers', 'gone'], '')).toEqual([
      ['recent', ['Compilers']],
      ['rooms', ['Engines']],
      ['people', ['Grace Hopper']],
      ['commands', ['Create a room', 'Browse rooms']],
    ]);
  });

  it('the best matches of all kinds', () => {
    expect(names([], 'gra')).toEqual([[null, ['Grace Hopper']]]);
    expect(names([], 'room')).toEqual([[null, ['Browse rooms', 'Create a room']]]);
    expect(names([], 'zzz')).toEqual([[null, []]]);
  });

  it('what one used last first among equals', () => {
    const twins = [entry('Team red', 'rooms'), entry('Team tan', 'rooms')];
    const [group] = offered(twins, ['Team tan'], 'team');
    expect(group?.entries.map(({ name }) => name)).toEqual(['Team tan', 'Team red']);
  });
});
