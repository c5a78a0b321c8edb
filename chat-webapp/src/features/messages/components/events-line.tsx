import { memo } from 'react';
import { useTranslate, type Translate } from '@/lib/i18n';
import type { EventItem } from '@/realtime';
import { folded, type Happening } from '../model/happenings';

/** What happened to the room, in one faint line; many happenings are folded into a few words. */
export const EventsLine = memo(function EventsLine({ items }: { items: readonly EventItem[] }) {
  const t = useTranslate();
  return (
    <p className="py-1.5 ps-15 pe-4 text-13 text-faint md:ps-16 md:pe-5">
      {folded(items.map((item) => item.event))
        .map((happening) => wordsOf(t, happening))
        .join(' ')}
    </p>
  );
});

function wordsOf(t: Translate, happening: Happening): string {
  switch (happening.kind) {
    case 'joined':
      return t('event.joined', { names: namesOf(t, happening.names) });
    case 'left':
      return t('event.left', { names: namesOf(t, happening.names) });
    case 'role':
      return t('event.role', { name: happening.name, role: happening.role });
    case 'renamed':
      return happening.name ? t('event.renamed', { name: happening.name }) : t('event.changed');
  }
}

function namesOf(t: Translate, names: readonly string[]): string {
  const [first = '', second = ''] = names;
  if (names.length <= 1) return first;
  if (names.length === 2) return t('names.two', { first, second });
  return t('names.more', { first, second, count: names.length - 2 });
}
