import { expect, test } from 'vitest';
import { isServerName } from './server-name';

test.each([
  ['Engines', true],
  ['🧮'.repeat(64), true],
  ['🧮'.repeat(65), false],
  ['', false],
  ['two\nlines', false],
])('%j is a name: %s', (name, isOne) => {
  expect(isServerName(name)).toBe(isOne);
});
