import { describe, expect, it } from 'vitest';
import { isBlank, isEmojiAlone, lineOf, roomLeft, surplusOf, withoutControls } from './message-text';
describe('the text of a message', () => {
  it('is counted in code points', () => {
    expect(surplusOf('😀'.repeat(4000))).toBe(0);
    expect(surplusOf('😀'.repeat(4001))).toBe(1);
    expect(surplusOf('a'.repeat(4012))).toBe(12);
  });

  it('says what is left only when little is', () => {
    expect(roomLeft('a'.repeat(3000))).toBeNull();
    expect(roomLeft('a'.repeat(3990))).toBe(10);
    expect(roomLeft('😀'.repeat(2000))).toBeNull();
  });

  it('is blank when it is nothing but Unicode white space', () => {
    expect(isBlank(' \n\t\u00a0\u2003')).toBe(true);
    expect(isBlank('\u200b')).toBe(false);
  });

  it('keeps newlines and tabs and drops other control characters', () => {
    expect(withoutControls('a\r\nb\tc\u0000\u001b[31md\u0085')).toBe('a\nb\tc[31md');
  });

  it.each(['👍', '🎉🎉', '👩‍💻', '❤️'])('is shown big when it is %s alone', (body) => {
    expect(isEmojiAlone(body)).toBe(true);
  });

  it.each(['ok 👍', '1', '👍👍👍👍', ''])('is not shown big when it is "%s"', (body) => {
    expect(isEmojiAlone(body)).toBe(false);
  });
});

describe('one line of a message', () => {
  it.each([
    ['**bold** and `code`', 'bold and code'],
    ['> quoted\n\nanswer', 'quoted answer'],
    ['- one\n- two', 'one two'],
    ['```js\nlet a = 1;\n```', 'let a = 1;'],
    ['[words](https://example.com)', 'words'],
    ['snake_case stays', 'snake_case stays'],
  ])('of %j is %j', (body, line) => {
    expect(lineOf(body)).toBe(line);
  });

  it('is cut where it is too long', () => {
    expect(lineOf('x'.repeat(500))).toHaveLength(161);
  });
});
