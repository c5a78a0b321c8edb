import {
  Bell,
  FileClock,
  HardDriveDownload,
  IdCard,
  Keyboard,
  KeyRound,
  Languages,
  MonitorSmartphone,
  PencilLine,
  Server,
  ShieldCheck,
  SunMoon,
  UserRound,
  UserRoundPlus,
  UsersRound,
  type LucideIcon,
} from 'lucide-react';
import type { MouseEvent } from 'react';
import { Icon } from '@/components/ui/icon';
import { useOwnRole } from '@/features/administration/hooks/use-own-role';
import { onListKeys } from '@/features/rooms/model/list-keys';
import { useSession } from '@/features/sessions/hooks/session-context';
import { useTranslate } from '@/lib/i18n';
import { settingsGroups, type SettingsGroup, type SettingsPage } from '../hooks/use-settings-in-address';

const icons: Readonly<Record<SettingsPage, LucideIcon>> = {
  profile: UserRound,
  password: KeyRound,
  'single-sign-on': IdCard,
  'second-factor': ShieldCheck,
  devices: MonitorSmartphone,
  data: HardDriveDownload,
  appearance: SunMoon,
  language: Languages,
  notifications: Bell,
  writing: PencilLine,
  keyboard: Keyboard,
  accounts: UsersRound,
  invites: UserRoundPlus,
  audit: FileClock,
  server: Server,
};

interface SettingsListProps {
  readonly shown: SettingsPage;
  readonly hasProvider: boolean;
  readonly onOpen: (page: SettingsPage) => void;
}

export function SettingsList({ shown, hasProvider, onOpen }: SettingsListProps) {
  const t = useTranslate();
  const role = useOwnRole(useSession().http);
  const groups = (Object.keys(settingsGroups) as SettingsGroup[]).filter(
    (group) => group !== 'server' || role === 'admin',
  );
  const pagesOf = (group: SettingsGroup) =>
    settingsGroups[group].filter((page) => page !== 'single-sign-on' || hasProvider);

  function open(event: MouseEvent, page: SettingsPage) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(page);
  }

  return (
    <nav aria-label={t('settings.title')} onKeyDown={onListKeys} className="min-h-0 flex-1 overflow-y-auto">
      {groups.map((group) => (
        <section key={group} aria-labelledby={`settings-${group}`} className="px-2 pb-4">
          <h2 id={`settings-${group}`} className="px-2 pb-1 text-12 font-medium text-faint">
            {t(`settings.group.${group}`)}
          </h2>
          <ul className="space-y-px">
            {pagesOf(group).map((page) => (
              <li key={page}>
                <a
                  href={`/settings?page=${page}`}
                  onClick={(event) => open(event, page)}
                  aria-current={page === shown ? 'page' : undefined}
                  tabIndex={page === shown ? 0 : -1}
                  className={`flex h-8 items-center gap-2 rounded-control px-2 text-14 -outline-offset-2 transition-colors duration-90 hover:bg-hover coarse:h-11 ${page === shown ? 'text-muted md:bg-active md:text-text md:forced-colors:outline' : 'text-muted'}`}
                >
                  <span className="flex w-5 shrink-0 justify-center text-faint">
                    <Icon of={icons[page]} size={16} />
                  </span>
                  {t(`settings.page.${page}`)}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
