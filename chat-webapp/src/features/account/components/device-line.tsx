import { Monitor, Smartphone, SquareTerminal, type LucideIcon } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useWords } from '@/lib/i18n';
import { clockTime, dayName } from '@/lib/time';
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
  const facts = [
    session.current
      ? t('devices.current')
      : t('devices.lastUsed', { when: `${dayName(locale, used, now)}, ${clockTime(locale, used)}` }),
    session.address && (isLoopback(session.address) ? t('devices.thisComputer') : session.address),
    t('devices.since', { day: dayName(locale, new Date(session.createdAt), now) }),
  ].filter(Boolean);

  return (
    <li className="flex items-center gap-3 py-3">
      <span className="flex size-9 shrink-0 items-center justify-center rounded-control bg-sunken text-muted">
        <Icon of={icons[deviceKind(session.device)]} />
      </span>
      <div className="min-w-0 flex-1">
        <p className="truncate text-14 font-medium">{device}</p>
        <p className="text-13 text-muted">
          {facts.map((fact, index) => (
            <span
              key={index}
              className={`inline-block ${index === 0 && session.current ? 'font-medium text-accent-text' : ''}`}
            >
              {index > 0 && <span className="px-1.5 text-faint">{'·'}</span>}
              {fact}
            </span>
          ))}
        </p>
      </div>
      {!session.current && (
        <Button look="quiet" className="-me-2" aria-label={t('devices.logOutOf', { device })} onClick={onEnd}>
          {t('account.logOut')}
        </Button>
      )}
    </li>
  );
}
