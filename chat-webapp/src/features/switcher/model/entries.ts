/** What the switcher offers for what one typed. Pure. */
import type { ReactNode } from 'react';
import { bestMatches } from '@/lib/match';

export type Group = 'rooms' | 'people' | 'commands';

export interface SwitcherEntry {
  readonly id: string;
  readonly group: Group;
  readonly name: string;
  /** What it may be found by as well. */
  readonly aliases?: readonly string[];
  readonly icon: ReactNode;
  /** Shown at its end: who it is, or the key that does the same. */
  readonly hint?: string;
  readonly isUnread?: boolean;
  readonly onChoose: () => void;
}

export interface OfferedGroup {
  /** Null for what is ranked across the groups. */
  readonly heading: 'recent' | Group | null;
  readonly entries: readonly SwitcherEntry[];
}

const mostRecent = 5;
const most = 30;

/**
 * Without a query what one used last, then everything in its group; with one the best matches of all, where what
 * one used last comes first among equals.
 */
export function offered(
  entries: readonly SwitcherEntry[],
  recent: readonly string[],
  query: string,
): readonly OfferedGroup[] {
  const last = recent.flatMap((id) => entries.find((entry) => entry.id === id) ?? []);
  if (query.trim()) {
    const inOrder = [...last, ...entries.filter((entry) => !last.includes(entry))];
    const found = bestMatches(query.trim(), inOrder, ({ name, aliases = [] }) => [name, ...aliases]);
    return [{ heading: null, entries: found.slice(0, most) }];
  }
  const shown = last.slice(0, mostRecent);
  const group = (name: Group): OfferedGroup => ({
    heading: name,
    entries: entries.filter((entry) => entry.group === name && !shown.includes(entry)),
  });
  const groups = [
    { heading: 'recent', entries: shown } as const,
    group('rooms'),
    group('people'),
    group('commands'),
  ];
  return groups.filter((each) => each.entries.length > 0);
}
