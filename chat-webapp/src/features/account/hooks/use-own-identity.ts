import { useCallback, useEffect, useState } from 'react';
import { ProblemError, type Http } from '@/lib/http';
import type { Schemas } from '@/lib/schemas';

export type OwnIdentity = Schemas['OwnIdentity'];

const path = '/users/me/identity';

/** By what one logs in, and what one does about it. */
export interface WaysIn {
  /** Null while it is not known. */
  readonly own: OwnIdentity | null;
  readonly problem: unknown;
  /** By the identity that was proven. */
  readonly connect: (password: string) => Promise<void>;
  readonly disconnect: (password: string) => Promise<void>;
  readonly setFirstPassword: (password: string) => Promise<void>;
}

/** Asked again whenever one comes back to this page; not at all where there is no identity provider. */
export function useOwnIdentity(http: Http, hasProvider: boolean): WaysIn {
  const [own, setOwn] = useState<OwnIdentity | null>(null);
  const [problem, setProblem] = useState<unknown>(null);

  const ask = useCallback(
    () =>
      http.get<OwnIdentity>(path).then(
        (answer) => (setOwn(answer), setProblem(null)),
        (failure: unknown) => setProblem(failure),
      ),
    [http],
  );
  useEffect(() => {
    if (!hasProvider) return;
    const askAgain = () => void ask();
    askAgain();
    window.addEventListener('focus', askAgain);
    return () => window.removeEventListener('focus', askAgain);
  }, [ask, hasProvider]);

  /** What is done already was done by a call whose answer was lost, or elsewhere: then it is shown as it is. */
  async function change(way: string, body: object, after: (before: OwnIdentity | null) => OwnIdentity) {
    try {
      await http.post(way, body);
    } catch (failure) {
      if (failure instanceof ProblemError && failure.code === 'conflict') await ask();
      throw failure;
    }
    setOwn(after);
  }

  return {
    own,
    problem,
    connect: async (password) => setOwn(await http.put<OwnIdentity>(path, { password })),
    disconnect: (password) => change(`${path}/removal`, { password }, () => ({ hasPassword: true })),
    setFirstPassword: (newPassword) =>
      change('/users/me/first-password', { newPassword }, (before) => ({ ...before, hasPassword: true })),
  };
}
