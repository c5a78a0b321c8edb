import { Monitor, Smartphone, SquareTerminal, type LucideIcon } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useWords } from '@/lib/i18n';
import { clockTime, dateInWords } from '@/lib/time';
import type { OwnSession } from '../hooks/use-own-sessions';
import { deviceKind, isLoopback, type DeviceKind } from '../model/devices';

const icons: Readonly<Record<DeviceKind, LucideIcon>> = {
  phone: Smartphone,
  computer: Monitor,
  program: SquareTerminal,
};

interface DeviceLineProps {
  readonly session: OwnSession;
  readonly onEnd: () => void;
}

export function DeviceLine({ session, onEnd }: DeviceLineProps) {
  const { t, locale } = useWords();
  const now = new Date();
  const used = new Date(session.lastUsedAt);
  const device = session.device || t('devices.unknown');
  const address = isLoopback(session.address) ? t('devices.thisComputer') : session.address;

  return (
    <li className="flex items-start gap-3 py-3">
      <span className="flex size-9 shrink-0 items-center justify-center rounded-control bg-sunken text-muted">
        <Icon of={icons[deviceKind(session.device)]} />
      </span>
      <div className="min-w-0 flex-1">
        <p className="truncate text-14 font-medium">{device}</p>
        <p className={`text-13 ${session.current ? 'font-medium text-accent-text' : 'text-muted'}`}>
          {session.current
            ? t('devices.current')
            : t('devices.lastUsed', {
                when: `${dateInWords(locale, used, now)}, ${clockTime(locale, used)}`,
              })}
        </p>
        {address && <p className="text-13 break-all text-faint">{address}</p>}
      </div>
      {!session.current && (
        <Button
          look="quiet"
          className="-me-2 self-center"
          aria-label={t('devices.logOutOf', { device })}
          onClick={onEnd}
        >
          {t('account.logOut')}
        </Button>
      )}
    </li>
  );
}
