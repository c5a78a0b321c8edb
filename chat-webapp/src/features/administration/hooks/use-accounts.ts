import { useCallback } from 'react';
import type { Http } from '@/lib/http';
import type { Schemas } from '@/lib/schemas';
import type { Account, AccountAct, AskedAct } from '../model/accounts';
import { useAdministered } from './use-administered';

/** All accounts that match, and what an admin does with them. */
export function useAccounts(http: Http, query: string) {
  const list = useAdministered<Account>(http, '/accounts', query);
  const { change } = list;

  const alter = useCallback(
    (id: string, alteration: (present: Account) => Account) =>
      change((items) => items.map((each) => (each.id === id ? alteration(each) : each))),
    [change],
  );

  /** Resolves once it is done. */
  const act = useCallback(
    async (account: Account, what: Exclude<AccountAct, AskedAct>) => {
      const now = await request(http, account.id, what);
      if (now) alter(account.id, () => now);
    },
    [http, alter],
  );

  const resetPassword = useCallback(
    (account: Account) =>
      http
        .post<Schemas['TemporaryPassword']>(`/accounts/${account.id}/password-reset`)
        .then(({ temporaryPassword }) => temporaryPassword),
    [http],
  );

  const removeSecondFactor = useCallback(
    async ({ id }: Account) => {
      await http.delete(`/accounts/${id}/second-factor`);
      alter(id, (present) => ({ ...present, secondFactor: false }));
    },
    [http, alter],
  );

  return { ...list, act, resetPassword, removeSecondFactor };
}

function request(http: Http, id: string, what: Exclude<AccountAct, AskedAct>): Promise<Account | void> {
  switch (what) {
    case 'makeAdmin':
      return http.put<Account>(`/accounts/${id}/role`, { role: 'admin' });
    case 'makeMember':
      return http.put<Account>(`/accounts/${id}/role`, { role: 'member' });
    case 'endSessions':
      return http.delete(`/accounts/${id}/sessions`);
    case 'deactivate':
      return http.put<Account>(`/accounts/${id}/deactivation`);
    case 'reactivate':
      return http.delete<Account>(`/accounts/${id}/deactivation`);
  }
}
