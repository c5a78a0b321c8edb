import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { useSnackbar } from '@/components/ui/snackbar';
import { useTranslate } from '@/lib/i18n';
import { problemWords } from '@/lib/problem-words';
import type { Chat } from '@/realtime';
import type { Row } from '../model/rows';
import type { Place } from './use-virtual-rows';

const litFor = 2000;
/** Where a message that was gone to lies below the top. */
const offset = -160;

interface GoToParts {
  readonly chat: Chat;
  readonly roomId: string;
  readonly rows: readonly Row[];
  readonly scroller: RefObject<HTMLElement | null>;
  readonly goTo: (place: Place) => void;
}

/** Brings a message into view, known by its id or its place, and lights it up for a moment. */
export function useGoTo({
  chat,
  roomId,
  rows,
  scroller,
  goTo,
}: GoToParts): (target: string | number) => void {
  const t = useTranslate();
  const show = useSnackbar();
  const [wanted, setWanted] = useState<number | null>(null);
  const goToRow = useRef(goTo);

  useEffect(() => {
    goToRow.current = goTo;
  }, [goTo]);

  useEffect(() => {
    const row = wanted === null ? undefined : rowAt(rows, wanted);
    if (!row) return;
    goToRow.current({ key: row.key, offset });
    const frame = requestAnimationFrame(() => {
      light(scroller.current, row.key);
      setWanted(null);
    });
    return () => cancelAnimationFrame(frame);
  }, [rows, wanted, scroller]);

  return useCallback(
    (target) => {
      chat.jumpTo(roomId, target).then(
        (seq) => (seq === null ? show({ words: t('timeline.notFound') }) : setWanted(seq)),
        (problem: unknown) => show({ words: problemWords(t, problem), look: 'danger' }),
      );
    },
    [chat, roomId, show, t],
  );
}

function rowAt(rows: readonly Row[], seq: number): Row | undefined {
  return rows.find((row) => row.kind === 'message' && row.item.seq === seq);
}

function light(view: HTMLElement | null, key: string): void {
  const message = view?.querySelector<HTMLElement>(`[data-message="${CSS.escape(key)}"]`);
  if (!message) return;
  message.focus({ preventScroll: true });
  message.dataset.found = '';
  setTimeout(() => delete message.dataset.found, litFor);
}
