/** All emoji, with names in the reader's language; loaded when first asked for. */
import { matchOf } from '@/lib/match';
import type { Locale } from '@/lib/i18n';

export interface Emoji {
  readonly emoji: string;
  readonly group: number;
  /** As in `:tada:`. */
  readonly codes: readonly string[];
  readonly name: string;
  readonly keywords: readonly string[];
}

const nameFiles: Record<Locale, () => Promise<{ default: string }>> = {
  en: () => import('@/generated/emoji-names.en'),
  de: () => import('@/generated/emoji-names.de'),
};

const loaded = new Map<Locale, Promise<readonly Emoji[]>>();

export function loadEmoji(locale: Locale): Promise<readonly Emoji[]> {
  const known = loaded.get(locale);
  if (known) return known;
  const loading = load(locale);
  loaded.set(locale, loading);
  loading.catch(() => loaded.delete(locale));
  return loading;
}

async function load(locale: Locale): Promise<readonly Emoji[]> {
  const [{ default: list }, { default: names }] = await Promise.all([
    import('@/generated/emoji'),
    nameFiles[locale](),
  ]);
  return parse(list, names);
}

export function parse(list: string, names: string): readonly Emoji[] {
  const words = names.split('\n');
  return list.split('\n').map((line, at) => {
    const [emoji = '', group = '', codes = ''] = line.split('|');
    const [name = '', keywords = ''] = (words[at] ?? '').split('|');
    return { emoji, group: Number(group), codes: wordsIn(codes), name, keywords: wordsIn(keywords) };
  });
}

/** The best first: a short code or name that begins so, then one that holds it, then keywords. */
export function searchEmoji(all: readonly Emoji[], query: string, most: number): readonly Emoji[] {
  const wanted = query.toLowerCase();
  return all
    .flatMap((emoji) => {
      const rank = rankOf(emoji, wanted);
      return rank === null ? [] : [{ emoji, rank }];
    })
    .sort((one, other) => one.rank - other.rank)
    .slice(0, most)
    .map(({ emoji }) => emoji);
}

function rankOf({ codes, name, keywords }: Emoji, wanted: string): number | null {
  const names = [...codes, name.toLowerCase()];
  if (names.includes(wanted)) return 0;
  if (names.some((each) => each.startsWith(wanted))) return 1;
  if (keywords.some((each) => each.startsWith(wanted))) return 2;
  if (names.some((each) => each.includes(wanted))) return 3;
  return wanted.length > 2 && names.some((each) => (matchOf(wanted, each) ?? 0) > wanted.length * 3)
    ? 4
    : null;
}

function wordsIn(text: string): readonly string[] {
  return text.split(' ').filter(Boolean);
}
