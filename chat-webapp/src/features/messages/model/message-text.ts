/** The longest message, in code points, as the server counts. */
export const mostLetters = 4000;

/** How many code points stand over the limit; 0 while it fits. */
export function surplusOf(body: string): number {
  if (body.length <= mostLetters) return 0;
  return Math.max(0, codePoints(body) - mostLetters);
}

/** How many code points are left, once it is worth saying. */
export function roomLeft(body: string): number | null {
  if (body.length < mostLetters * 0.9) return null;
  const left = mostLetters - codePoints(body);
  return left <= mostLetters * 0.1 ? left : null;
}

/** Nothing but Unicode white space is no message. */
export function isBlank(body: string): boolean {
  return /^\p{White_Space}*$/u.test(body);
}

/** Without the control characters that no message may hold; they come in by pasting. */
export function withoutControls(body: string): string {
  return body.replace(/\r\n?/g, '\n').replace(/(?![\n\t])\p{Cc}/gu, '');
}

const onlyEmoji =
  /^(?:\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?(?:\u200D\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?)*){1,3}$/u;

/** Up to three emoji and nothing else: shown big. */
export function isEmojiAlone(body: string): boolean {
  return body.length <= 40 && onlyEmoji.test(body.trim());
}

function codePoints(text: string): number {
  let pairs = 0;
  for (let at = 0; at < text.length; at += 1) if (text.codePointAt(at)! > 0xffff) pairs += 1;
  return text.length - pairs;
}

const lineLength = 160;

/** A message in one line, without its marks: for quotes. */
export function lineOf(body: string): string {
  const plain = body
    .replace(/```[^\n]*\n?/g, ' ')
    .replace(/^\s*(?:>|#{1,6}|[-*+]|\d+\.)\s+/gm, '')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|~~|`)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const letters = [...plain];
  return letters.length > lineLength ? `${letters.slice(0, lineLength).join('')}…` : plain;
}
