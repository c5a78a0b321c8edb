import { memo, useDeferredValue, useId, useMemo, useState, type KeyboardEvent } from 'react';
import { directionOf } from '@/lib/direction';
import { useTranslate } from '@/lib/i18n';
import { useEmoji } from '../hooks/use-emoji';
import { searchEmoji, type Emoji } from '../model/emoji';
import { recentEmoji } from '../model/recent-emoji';

const columns = 8;
const mostFound = 96;
const groups = [0, 1, 3, 4, 5, 6, 7, 8, 9] as const;

interface Section {
  readonly heading: string;
  readonly emoji: readonly Emoji[];
}

/** Every emoji, by group or by what one types; the field keeps the focus and its arrows walk the grid. */
export default function EmojiPicker({ onChoose }: { onChoose: (emoji: string) => void }) {
  const t = useTranslate();
  const id = useId();
  const [query, setQuery] = useState('');
  const [wanted, setActive] = useState(0);
  const sections = useSections(query.trim());
  // The first frame draws what is in sight; a thousand more follow at leisure.
  const drawn = useDeferredValue(sections, sections.slice(0, 2));
  const all = useMemo(() => sections.flatMap((section) => section.emoji), [sections]);
  const active = Math.min(wanted, all.length - 1);

  function choose(emoji: Emoji | undefined) {
    if (!emoji) return;
    recentEmoji.add(emoji.emoji);
    onChoose(emoji.emoji);
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const along = directionOf(event.currentTarget);
    const step = { ArrowRight: along, ArrowLeft: -along, ArrowDown: columns, ArrowUp: -columns }[event.key];
    if (event.nativeEvent.isComposing || (!step && event.key !== 'Enter')) return;
    event.preventDefault();
    if (!step) return choose(all[active]);
    const next = Math.max(0, Math.min(all.length - 1, active + step));
    setActive(next);
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
  }

  return (
    <div className="flex h-88 w-full flex-col">
      <input
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={active < 0 ? undefined : `${id}-${active}`}
        aria-label={t('emoji.search')}
        placeholder={t('emoji.search')}
        autoFocus
        autoComplete="off"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
        className="field m-2 mb-1 h-9 shrink-0 px-3 text-14 coarse:h-11 coarse:text-17"
      />
      <div
        id={id}
        role="listbox"
        aria-label={t('emoji.title')}
        className="min-h-0 flex-1 overflow-y-auto px-2 pb-2"
      >
        <Sections id={id} sections={drawn} active={active} onChoose={choose} />
        {all.length === 0 && query.trim() && (
          <p role="presentation" className="px-1 py-2 text-14 text-muted">
            {t('emoji.noMatch', { query: query.trim() })}
          </p>
        )}
      </div>
      <p aria-hidden className="h-7 shrink-0 truncate border-t border-line px-3 pt-1.5 text-12 text-faint">
        {all[active]?.name}
      </p>
    </div>
  );
}

interface SectionsProps {
  readonly id: string;
  readonly sections: readonly Section[];
  readonly active: number;
  readonly onChoose: (emoji: Emoji) => void;
}

function Sections({ id, sections, active, onChoose }: SectionsProps) {
  let from = 0;
  return sections.map(({ heading, emoji }) => {
    const start = from;
    from += emoji.length;
    const inside = active >= start && active < from ? active - start : -1;
    return (
      <Grid
        key={heading}
        id={id}
        start={start}
        heading={heading}
        emoji={emoji}
        active={inside}
        onChoose={onChoose}
      />
    );
  });
}

interface GridProps {
  readonly id: string;
  readonly start: number;
  readonly heading: string;
  readonly emoji: readonly Emoji[];
  readonly active: number;
  readonly onChoose: (emoji: Emoji) => void;
}

/** Moving inside one group draws that group alone. */
const Grid = memo(
  function Grid({ id, start, heading, emoji, active, onChoose }: GridProps) {
    return (
      <div role="group" aria-label={heading} className="[content-visibility:auto]">
        {heading && (
          <p aria-hidden className="px-1 pt-2 pb-1 text-12 font-medium text-faint">
            {heading}
          </p>
        )}
        <div className="grid grid-cols-8">
          {emoji.map((each, at) => (
            <span
              key={each.emoji}
              id={`${id}-${start + at}`}
              role="option"
              aria-label={each.name}
              aria-selected={at === active}
              title={each.name}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => onChoose(each)}
              className="flex h-9 items-center justify-center rounded-control text-20 coarse:h-11 hover:bg-hover aria-selected:bg-active"
            >
              {each.emoji}
            </span>
          ))}
        </div>
      </div>
    );
  },
  (before, after) =>
    before.emoji === after.emoji &&
    before.start === after.start &&
    before.active === after.active &&
    before.heading === after.heading,
);

function useSections(query: string): readonly Section[] {
  const t = useTranslate();
  const all = useEmoji();
  const [recent] = useState(() => recentEmoji.get());
  return useMemo(() => {
    if (query) return [{ heading: '', emoji: searchEmoji(all, query, mostFound) }];
    const byEmoji = new Map(all.map((each) => [each.emoji, each]));
    const last = recent.flatMap((emoji) => byEmoji.get(emoji) ?? []);
    return [
      { heading: t('emoji.recent'), emoji: last.slice(0, 2 * columns) },
      ...groups.map((group) => ({
        heading: t(`emoji.group${group}`),
        emoji: all.filter((each) => each.group === group),
      })),
    ];
  }, [all, query, recent, t]);
}
