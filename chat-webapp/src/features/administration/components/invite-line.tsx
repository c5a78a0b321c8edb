import { Link } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Facts } from '@/components/ui/facts';
import { Icon } from '@/components/ui/icon';
import { useWords } from '@/lib/i18n';
import { dateInWords } from '@/lib/time';
import type { Invite } from '../model/invites';

export function InviteLine({ invite, onRevoke }: { invite: Invite; onRevoke: () => void }) {
  const { t, locale } = useWords();
  const { note, uses, maxUses, expiresAt, createdBy, state } = invite;
  const name = note || t('invites.unnamed');
  const isGood = state === 'good';
  const facts = [
    isGood
      ? t('invites.until', { day: dateInWords(locale, new Date(expiresAt), new Date()) })
      : t(`invites.state.${state}`),
    maxUses === null ? t('invites.usesOfAny', { uses }) : t('invites.uses', { uses, most: maxUses }),
    t('invites.by', { name: createdBy.displayName }),
  ];

  return (
    <li className="flex items-center gap-3 py-3">
      <span
        className={`flex size-9 shrink-0 items-center justify-center rounded-control bg-sunken ${isGood ? 'text-muted' : 'text-faint'}`}
      >
        <Icon of={Link} />
      </span>
      <div className="min-w-0 flex-1">
        <p className={`truncate text-14 font-medium ${isGood ? '' : 'text-muted'}`}>{name}</p>
        <p className="text-13 text-muted">
          <Facts of={facts} />
        </p>
      </div>
      {isGood && (
        <Button
          look="quiet"
          className="-me-2"
          aria-label={t('invites.revokeNamed', { name })}
          onClick={onRevoke}
        >
          {t('invites.revoke')}
        </Button>
      )}
    </li>
  );
}
