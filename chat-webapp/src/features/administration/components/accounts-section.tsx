import { startTransition, Suspense, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { SearchField } from '@/components/ui/search-field';
import { useSnackbar } from '@/components/ui/snackbar';
import { ProblemError, type Http } from '@/lib/http';
import { useTranslate } from '@/lib/i18n';
import { lazily } from '@/lib/lazily';
import { problemWords } from '@/lib/problem-words';
import { useAccounts } from '../hooks/use-accounts';
import type { Account, AccountAct, AskedAct } from '../model/accounts';
import { AccountLine } from './account-line';

const RemoveSecondFactorDialog = lazily(() => import('./remove-second-factor-dialog'));
const ResetPasswordDialog = lazily(() => import('./reset-password-dialog'));

const told = {
  makeAdmin: 'accounts.didMakeAdmin',
  makeMember: 'accounts.didMakeMember',
  endSessions: 'accounts.didEndSessions',
  deactivate: 'accounts.didDeactivate',
  reactivate: 'accounts.didReactivate',
} as const;

/** Everybody with an account, for whoever runs the server. */
export function AccountsSection({ http, myId }: { http: Http; myId: string }) {
  const t = useTranslate();
  const showSnack = useSnackbar();
  const [query, setQuery] = useState('');
  const { items, hasMore, problem, loadMore, act, resetPassword, removeSecondFactor } = useAccounts(
    http,
    query,
  );
  const [asking, setAsking] = useState<{ readonly account: Account; readonly what: AskedAct } | null>(null);

  async function run(account: Account, what: AccountAct) {
    if (what === 'resetPassword' || what === 'removeSecondFactor')
      return startTransition(() => setAsking({ account, what }));
    const name = account.displayName;
    try {
      await act(account, what);
      showSnack({ words: t(told[what], { name }), action: undoOf(account, what) });
    } catch (failure) {
      const isLast = failure instanceof ProblemError && failure.code === 'conflict';
      showSnack({
        look: 'danger',
        words: isLast ? t('accounts.lastAdmin', { name }) : problemWords(t, failure),
      });
    }
  }

  /** A slip of the finger is taken back where it was made. */
  function undoOf(account: Account, what: AccountAct) {
    if (what !== 'deactivate') return undefined;
    return { label: t('action.undo'), onAction: () => void run(account, 'reactivate') };
  }

  return (
    <>
      <p className="mb-5 text-14 text-muted">{t('accounts.hint')}</p>
      <SearchField label={t('accounts.search')} value={query} onChange={setQuery} className="mb-2" />
      {problem !== null && <Notice>{problemWords(t, problem)}</Notice>}
      {items?.length === 0 && <p className="py-4 text-14 text-muted">{t('accounts.noMatch', { query })}</p>}
      <ul aria-label={t('settings.page.accounts')} aria-busy={!items} className="divide-y divide-line">
        {items?.map((account) => (
          <AccountLine
            key={account.id}
            account={account}
            isMe={account.id === myId}
            onAct={(what) => void run(account, what)}
          />
        ))}
      </ul>
      {hasMore && (
        <Button look="quiet" className="mt-2 w-full" onClick={loadMore}>
          {t('accounts.more')}
        </Button>
      )}
      <Suspense>
        {asking?.what === 'resetPassword' && (
          <ResetPasswordDialog
            account={asking.account}
            onReset={() => resetPassword(asking.account)}
            onClose={() => setAsking(null)}
          />
        )}
        {asking?.what === 'removeSecondFactor' && (
          <RemoveSecondFactorDialog
            account={asking.account}
            onRemove={() => removeSecondFactor(asking.account)}
            onClose={() => setAsking(null)}
          />
        )}
      </Suspense>
    </>
  );
}
