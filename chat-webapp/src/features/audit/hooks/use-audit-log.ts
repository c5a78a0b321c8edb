import { useCallback, useEffect, useState } from 'react';
import type { Http } from '@/lib/http';
import type { Schemas } from '@/lib/schemas';
import { queryOf, type AuditFilter } from '../model/filter';

export type AuditEvent = Schemas['AuditEvent'];

interface AuditLog {
  /** Null until the first answer. */
  readonly events: readonly AuditEvent[] | null;
  readonly hasMore: boolean;
  readonly problem: unknown;
  readonly loadMore: () => void;
}

interface Answer {
  readonly filter: AuditFilter;
  readonly events: readonly AuditEvent[];
  readonly next: string | null;
}

/** What has happened and fits the filter, page by page. Answers to what one no longer asks are dropped. */
export function useAuditLog(http: Http, filter: AuditFilter): AuditLog {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [problem, setProblem] = useState<unknown>(null);

  const ask = useCallback(
    (cursor: string | null) => http.get<Schemas['AuditPage']>(`/audit?${queryOf(filter, cursor)}`),
    [http, filter],
  );

  useEffect(() => {
    let current = true;
    ask(null).then(
      ({ items, nextCursor }) => {
        if (!current) return;
        setAnswer({ filter, events: items, next: nextCursor });
        setProblem(null);
      },
      (failure: unknown) => current && setProblem(failure),
    );
    return () => {
      current = false;
    };
  }, [ask, filter]);

  const loadMore = useCallback(() => {
    if (!answer?.next) return;
    ask(answer.next).then(
      ({ items, nextCursor }) =>
        setAnswer((now) =>
          now === answer ? { ...now, events: [...now.events, ...items], next: nextCursor } : now,
        ),
      (failure: unknown) => setProblem(failure),
    );
  }, [ask, answer]);

  return { events: answer?.events ?? null, hasMore: Boolean(answer?.next), problem, loadMore };
}
