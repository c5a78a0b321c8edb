import { expect, it } from 'vitest';
import { isDisplayName } from './display-name';

it.each([
  ['Ada', true],
  ['Ada Lovelace', true],
  ['👩‍🔬', true],
  ['x'.repeat(64), true],
  ['𝒳'.repeat(64), true],
  ['x'.repeat(65), false],
  ['', false],
  [' \u00a0', false],
  ['A\u0007da', false],
])('%j is a name to be seen by: %s', (name, valid) => {
  expect(isDisplayName(name)).toBe(valid);
});
