import { useCallback, useEffect, useState } from 'react';

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/** Asks for the page at a cursor, or for the first one. */
export type AskForPage<Item> = (cursor: string | null) => Promise<Page<Item>>;

export interface Paged<Item> {
  /** Null until the first answer. */
  readonly items: readonly Item[] | null;
  readonly hasMore: boolean;
  readonly problem: unknown;
  readonly loadMore: () => void;
  readonly change: (change: (items: readonly Item[]) => readonly Item[]) => void;
}

/** How long one waits for the next letter of what is searched. */
export const typingPause = 200;

/** A list of the server's, page by page. Answers to what one no longer asks are dropped: each question is a new `ask`. */
export function usePaged<Item>(ask: AskForPage<Item>, pause = 0): Paged<Item> {
  const [answer, setAnswer] = useState<(Page<Item> & { readonly ask: AskForPage<Item> }) | null>(null);
  const [problem, setProblem] = useState<unknown>(null);

  useEffect(() => {
    let current = true;
    const timer = setTimeout(
      () =>
        void ask(null).then(
          (page) => current && (setAnswer({ ...page, ask }), setProblem(null)),
          (failure: unknown) => current && setProblem(failure),
        ),
      pause,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [ask, pause]);

  const loadMore = useCallback(() => {
    if (!answer?.nextCursor) return;
    answer.ask(answer.nextCursor).then(
      (page) =>
        setAnswer((now) =>
          now === answer ? { ...now, ...page, items: [...now.items, ...page.items] } : now,
        ),
      (failure: unknown) => setProblem(failure),
    );
  }, [answer]);

  const change = useCallback(
    (changed: (items: readonly Item[]) => readonly Item[]) =>
      setAnswer((now) => now && { ...now, items: changed(now.items) }),
    [],
  );

  return { items: answer?.items ?? null, hasMore: Boolean(answer?.nextCursor), problem, loadMore, change };
}
