// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { mentions, partsOf } from './mentions';

describe('a text means somebody', () => {
  test.each([
    ['@ada', true],
    ['thanks, @Ada.', true],
    ['(@ada)', true],
    ['@ada... look', true],
    ['@here, lunch', true],
    ['@room', true],
    ['@adam', false],
    ['@ada-b', false],
    ['mail@ada', false],
    ['@@ada', false],
    ['ada', false],
    ['@a', false],
    [`@${'a'.repeat(40)}`, false],
  ])('%s: %s', (text, meant) => {
    expect(mentions(text, 'ada')).toBe(meant);
  });
});

test('the parts of a text are the text', () => {
  const text = '@ada and @grace. (mail@linus) @x';
  const parts = partsOf(text);
  expect(parts.map((part) => part.text).join('')).toBe(text);
  expect(parts.flatMap((part) => part.names)).toEqual(['ada', 'grace.', 'grace']);
});
