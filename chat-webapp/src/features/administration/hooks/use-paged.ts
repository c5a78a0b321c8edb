import { useCallback, useEffect, useState } from 'react';
import type { Http } from '@/lib/http';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

interface Paged<Item> {
  /** Null until the first answer. */
  readonly items: readonly Item[] | null;
  readonly hasMore: boolean;
  readonly problem: unknown;
  readonly loadMore: () => void;
  readonly change: (change: (items: readonly Item[]) => readonly Item[]) => void;
}

const typingPause = 200;

/** A list of the server's, page by page. Answers to what one no longer asks are dropped. */
export function usePaged<Item>(http: Http, path: string, query = ''): Paged<Item> {
  const [answer, setAnswer] = useState<(Page<Item> & { readonly query: string }) | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const ask = useCallback(
    (wanted: string, cursor: string | null) => {
      const parameters = new URLSearchParams({ limit: '50', ...(wanted && { query: wanted }) });
      if (cursor) parameters.set('cursor', cursor);
      return http.get<Page<Item>>(`${path}?${parameters}`);
    },
    [http, path],
  );

  useEffect(() => {
    let current = true;
    const timer = setTimeout(
      () =>
        void ask(query, null).then(
          (page) => current && (setAnswer({ ...page, query }), setProblem(null)),
          (failure: unknown) => current && setProblem(failure),
        ),
      query ? typingPause : 0,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [ask, query]);

  const loadMore = useCallback(() => {
    if (!answer?.nextCursor) return;
    ask(answer.query, answer.nextCursor).then(
      (page) =>
        setAnswer((now) =>
          now === answer ? { ...now, ...page, items: [...now.items, ...page.items] } : now,
        ),
      (failure: unknown) => setProblem(failure),
    );
  }, [ask, answer]);

  const change = useCallback(
    (changed: (items: readonly Item[]) => readonly Item[]) =>
      setAnswer((now) => now && { ...now, items: changed(now.items) }),
    [],
  );

  return { items: answer?.items ?? null, hasMore: Boolean(answer?.nextCursor), problem, loadMore, change };
}
