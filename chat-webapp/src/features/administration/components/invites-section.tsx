import { useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { useSnackbar } from '@/components/ui/snackbar';
import type { Http } from '@/lib/http';
import { useTranslate } from '@/lib/i18n';
import { problemWords } from '@/lib/problem-words';
import type { Schemas } from '@/lib/schemas';
import { useAdministered } from '../hooks/use-administered';
import { useServerInfo } from '../hooks/use-server-info';
import type { Invite, InviteTerms } from '../model/invites';
import { InviteLine } from './invite-line';
import { NewInvite } from './new-invite';

/** Inviting people, and the invites so far. */
export function InvitesSection({ http }: { http: Http }) {
  const t = useTranslate();
  const showSnack = useSnackbar();
  const { server } = useServerInfo(http);
  const { items, hasMore, problem, loadMore, change } = useAdministered<Invite>(http, '/invites');
  const list = useRef<HTMLUListElement>(null);

  async function create(terms: InviteTerms): Promise<string> {
    const { invite, url } = await http.post<Schemas['NewInvite']>('/invites', terms);
    change((invites) => [invite, ...invites]);
    return url;
  }

  async function revoke(invite: Invite) {
    try {
      await http.delete(`/invites/${invite.id}`);
      change((invites) =>
        invites.map((each) => (each.id === invite.id ? { ...each, state: 'revoked' } : each)),
      );
      showSnack({ words: t('invites.didRevoke', { name: invite.note || t('invites.unnamed') }) });
      list.current?.focus();
    } catch (failure) {
      showSnack({ look: 'danger', words: problemWords(t, failure) });
    }
  }

  return (
    <>
      <p className="mb-5 min-h-6 text-14 text-muted">{server && t(`invites.hint.${server.registration}`)}</p>
      <NewInvite onCreate={create} />
      <h2 className="mt-10 mb-1 text-13 font-medium text-faint">{t('invites.list')}</h2>
      {problem !== null && <Notice>{problemWords(t, problem)}</Notice>}
      {items?.length === 0 && <p className="py-1 text-14 text-muted">{t('invites.none')}</p>}
      <ul
        ref={list}
        tabIndex={-1}
        aria-label={t('invites.list')}
        aria-busy={!items}
        className="divide-y divide-line outline-none"
      >
        {items?.map((invite) => (
          <InviteLine key={invite.id} invite={invite} onRevoke={() => void revoke(invite)} />
        ))}
      </ul>
      {hasMore && (
        <Button look="quiet" className="mt-2 w-full" onClick={loadMore}>
          {t('accounts.more')}
        </Button>
      )}
    </>
  );
}
