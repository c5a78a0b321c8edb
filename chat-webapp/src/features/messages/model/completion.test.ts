import { describe, expect, it } from 'vitest';
import { completed, triggerAt } from './completion';

describe('a completion', () => {
  it.each([
    ['@', 'person', ''],
    ['@gra', 'person', 'gra'],
    ['hello @gra', 'person', 'gra'],
    ['(@gra', 'person', 'gra'],
    ['line\n@gra', 'person', 'gra'],
    ['@Jörg', 'person', 'Jörg'],
    [':ta', 'emoji', 'ta'],
    ['well :+1', 'emoji', '+1'],
  ])('is offered after %j', (text, kind, query) => {
    expect(triggerAt(text, text.length)).toMatchObject({ kind, query });
  });

  it.each(['', 'hello', 'mail@gra', '@gra ', ':t', 'at 10:30', 'https://x', '::'])(
    'is not offered after %j',
    (text) => {
      expect(triggerAt(text, text.length)).toBeNull();
    },
  );

  it('looks at what stands before the caret alone', () => {
    expect(triggerAt('@gra and more', 4)).toMatchObject({ query: 'gra', from: 0 });
  });

  it('leaves the caret behind one space', () => {
    const text = 'ask @gr';
    const done = completed(text, text.length, triggerAt(text, text.length)!, '@grace');
    expect(done).toEqual({ text: 'ask @grace ', caret: 11 });
    expect(completed('ask @gr now', 7, triggerAt('ask @gr now', 7)!, '@grace')).toEqual({
      text: 'ask @grace now',
      caret: 11,
    });
  });
});
