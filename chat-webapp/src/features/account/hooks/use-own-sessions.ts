import { useCallback, useEffect, useState } from 'react';
import { ProblemError, type Http } from '@/lib/http';
import type { Schemas } from '@/lib/schemas';

export type OwnSession = Schemas['OwnSession'];

interface OwnSessions {
  /** Null until the first answer. */
  readonly sessions: readonly OwnSession[] | null;
  readonly problem: unknown;
  /** Resolves once it is over. */
  readonly end: (id: string) => Promise<void>;
  readonly endOthers: () => Promise<void>;
}

/** Where one is logged in; asked again whenever one comes back to this page. */
export function useOwnSessions(http: Http): OwnSessions {
  const [sessions, setSessions] = useState<readonly OwnSession[] | null>(null);
  const [problem, setProblem] = useState<unknown>(null);

  useEffect(() => {
    let current = true;
    const ask = () =>
      http.get<Schemas['OwnSessionPage']>('/users/me/sessions').then(
        ({ items }) => current && (setSessions(items), setProblem(null)),
        (failure: unknown) => current && setProblem(failure),
      );
    void ask();
    window.addEventListener('focus', ask);
    return () => {
      current = false;
      window.removeEventListener('focus', ask);
    };
  }, [http]);

  const keep = (which: (session: OwnSession) => boolean) => setSessions((now) => now?.filter(which) ?? null);

  const end = useCallback(
    async (id: string) => {
      await http.delete(`/users/me/sessions/${id}`).catch(unlessGone);
      keep((session) => session.id !== id);
    },
    [http],
  );
  const endOthers = useCallback(async () => {
    await http.delete('/users/me/sessions');
    keep(({ current }) => current);
  }, [http]);

  return { sessions, problem, end, endOthers };
}

/** What is over already is as good as ended. */
function unlessGone(failure: unknown): void {
  if (!(failure instanceof ProblemError && failure.code === 'not_found')) throw failure;
}
