import { expect, it } from 'vitest';
import { finishes } from './send-key';

const plain = { key: 'Enter', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

it.each([
  ['Enter', plain, true, false],
  ['Shift+Enter', { ...plain, shiftKey: true }, false, true],
  ['Ctrl+Enter', { ...plain, ctrlKey: true }, true, true],
  ['Cmd+Enter', { ...plain, metaKey: true }, true, true],
  ['Alt+Enter', { ...plain, altKey: true }, false, false],
  ['a', { ...plain, key: 'a' }, false, false],
])('%s', (_name, key, usually, swapped) => {
  expect(finishes(key, true)).toBe(usually);
  expect(finishes(key, false)).toBe(swapped);
});
