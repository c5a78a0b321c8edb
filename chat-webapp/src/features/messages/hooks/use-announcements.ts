import { useEffect, useRef, useState } from 'react';
import { useTranslate } from '@/lib/i18n';
import type { TimelineItem } from '@/realtime';

const most = 3;
const longest = 140;
const calmAfter = 4000;

/** What a screen reader says of new messages: "Ada: text", and a count alone once many come. */
export function useAnnouncements(items: readonly TimelineItem[], me: string): string {
  const t = useTranslate();
  const [words, setWords] = useState('');
  const seen = useRef<number | null>(null);
  const recent = useRef<number[]>([]);

  useEffect(() => {
    const before = seen.current;
    seen.current = items.at(-1)?.seq ?? before ?? 0;
    if (before === null) return;
    const fresh = newerThan(items, before).filter(
      (item) => item.kind === 'message' && item.message.author.id !== me,
    );
    if (fresh.length === 0) return;
    const now = Date.now();
    recent.current = [...recent.current.filter((time) => now - time < calmAfter), ...fresh.map(() => now)];
    const last = fresh.at(-1);
    if (recent.current.length > most) setWords(t('announce.many', { count: recent.current.length }));
    else if (last?.kind === 'message') {
      setWords(
        t('announce.one', {
          name: last.message.author.displayName,
          text: last.message.body.slice(0, longest),
        }),
      );
    }
  }, [items, me, t]);

  return words;
}

function newerThan(items: readonly TimelineItem[], seq: number): readonly TimelineItem[] {
  let at = items.length;
  while (at > 0 && items[at - 1]!.seq > seq) at -= 1;
  return items.slice(at);
}
