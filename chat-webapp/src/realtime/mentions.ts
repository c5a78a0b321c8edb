/** Whom a text calls by `@name`, read as the server reads it: its counts and ours must be the same. Pure. */

const everybody = new Set(['here', 'room']);
const call = /(?<![A-Za-z0-9._@-])@([A-Za-z0-9._-]{3,})/g;
const shortestName = 3;
const longestName = 32;

export interface Me {
  readonly id: string;
  readonly username: string;
}

/** A part of a text: words, or a call. */
export interface TextPart {
  readonly text: string;
  /** Who may be meant: a name may end in a full stop, but so does a sentence. Empty for words. */
  readonly names: readonly string[];
}

/** The text in pieces; put together again they are the text. */
export function partsOf(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(call)) {
    const names = readingsOf(match[1]!.toLowerCase());
    if (names.length === 0) continue;
    parts.push({ text: text.slice(end, match.index), names: [] });
    end = match.index + match[0].length;
    parts.push({ text: text.slice(match.index, end), names });
  }
  parts.push({ text: text.slice(end), names: [] });
  return parts.filter((part) => part.text !== '');
}

export function means(names: readonly string[], username: string): boolean {
  return names.some((name) => name === username || everybody.has(name));
}

export function mentions(body: string, username: string): boolean {
  return body.includes('@') && partsOf(body).some((part) => means(part.names, username));
}

function readingsOf(called: string): readonly string[] {
  const names: string[] = [];
  for (let name = called; name.length >= shortestName; name = name.slice(0, -1)) {
    if (name.length <= longestName) names.push(name);
    if (/[a-z0-9]$/.test(name)) break;
  }
  return names;
}
