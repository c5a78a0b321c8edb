/** A forgiving match of what one types with names: letters in order, accents and case aside. Pure. */

const perWordStart = 8;
const perRun = 4;
const perLetter = 1;

type Next = (letters: string, letter: string, from: number) => number;

/** How well the name matches, or null where it doesn't; an empty query matches everything alike. */
export function matchOf(query: string, name: string): number | null {
  const wanted = plain(query).replace(/\s+/g, '');
  const letters = plain(name);
  const score = scoreOf(wanted, letters, nextWordStart) ?? scoreOf(wanted, letters, nextLetter);
  if (score === null) return null;
  return score + (letters.startsWith(wanted) ? perWordStart : 0) - letters.length / 1000;
}

function scoreOf(wanted: string, letters: string, nextOf: Next): number | null {
  let score = 0;
  let at = -1;
  for (const letter of wanted) {
    const next = nextOf(letters, letter, at + 1);
    if (next < 0) return null;
    score += next === at + 1 && at >= 0 ? perRun : isWordStart(letters, next) ? perWordStart : perLetter;
    at = next;
  }
  return score;
}

const nextLetter: Next = (letters, letter, from) => letters.indexOf(letter, from);

/** The start of a word is a better place than the next one in the middle of a word. */
const nextWordStart: Next = (letters, letter, from) => {
  const first = letters.indexOf(letter, from);
  if (first < 0 || first === from) return first;
  for (let at = first; at >= 0; at = letters.indexOf(letter, at + 1)) if (isWordStart(letters, at)) return at;
  return first;
};

interface Ranked<Item> {
  readonly item: Item;
  readonly score: number;
}

/** The items that match, the best first; what matches alike keeps its order. */
export function bestMatches<Item>(
  query: string,
  items: readonly Item[],
  namesOf: (item: Item) => readonly string[],
): readonly Item[] {
  return items
    .flatMap((item): Ranked<Item>[] => {
      const scores = namesOf(item).flatMap((name) => matchOf(query, name) ?? []);
      return scores.length > 0 ? [{ item, score: Math.max(...scores) }] : [];
    })
    .sort((one, other) => (query ? other.score - one.score : 0))
    .map(({ item }) => item);
}

function isWordStart(letters: string, at: number): boolean {
  return at === 0 || /[^\p{L}\p{N}]/u.test(letters[at - 1]!);
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
