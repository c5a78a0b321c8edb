import { describe, expect, it } from 'vitest';
import { highlighted, type CodePart } from './highlight';

const textOf = (parts: readonly CodePart[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : textOf(part.parts))).join('');

const classesIn = (parts: readonly CodePart[]): string[] =>
  parts.flatMap((part) => (typeof part === 'string' ? [] : [part.className, ...classesIn(part.parts)]));

describe('highlighted code', () => {
  it.each([
    ['js', 'const a = "<b>" + 1; // no <script>'],
    ['html', '<script>alert(1)</script>\n<p title="&amp;">'],
    ['py', 'def f(x):\n    """doc"""\n    return f"{x}"'],
    ['diff', '--- a\n+++ b\n-one\n+two\n'],
    ['sql', "select 'it''s' from rooms where seq > 42"],
    ['java', ''],
  ])('is the same code in %s', (language, code) => {
    expect(textOf(highlighted(code, language)!)).toBe(code);
  });

  it('tells keywords, strings and comments apart', () => {
    expect(classesIn(highlighted('const a = "b"; // c', 'JavaScript')!)).toEqual(
      expect.arrayContaining(['hljs-keyword', 'hljs-string', 'hljs-comment']),
    );
  });

  it.each(['', 'no-such-language', 'constructor', '__proto__'])('leaves %j alone', (language) => {
    expect(highlighted('const a = 1', language)).toBeNull();
  });
});
