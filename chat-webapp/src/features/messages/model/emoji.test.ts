import { describe, expect, it } from 'vitest';
import { loadEmoji, searchEmoji } from './emoji';

describe('emoji', () => {
  it.each([
    ['en', 'tada', '🎉'],
    ['en', 'thumbs', '👍'],
    ['en', 'heart', '❤️'],
    ['de', 'tada', '🎉'],
    ['de', 'katze', '🐈'],
  ] as const)('in %s are found by %s', async (locale, query, emoji) => {
    const found = searchEmoji(await loadEmoji(locale), query, 12).map((each) => each.emoji);
    expect(found).toContain(emoji);
  });

  it('have a name in every language', async () => {
    for (const locale of ['en', 'de'] as const) {
      const all = await loadEmoji(locale);
      expect(all.length).toBeGreaterThan(1500);
      expect(all.every((each) => each.name !== '')).toBe(true);
    }
  });

  it('are listed best first', async () => {
    const [first] = searchEmoji(await loadEmoji('en'), '+1', 5);
    expect(first!.emoji).toBe('👍');
  });
});
