import { DataSection } from '@/features/account/components/data-section';
import { DevicesSection } from '@/features/account/components/devices-section';
import { PasswordSection } from '@/features/account/components/password-section';
import { SecondFactorSection } from '@/features/account/components/second-factor-section';
import { AccountsSection } from '@/features/administration/components/accounts-section';
import { InvitesSection } from '@/features/administration/components/invites-section';
import { ServerSection } from '@/features/administration/components/server-section';
import { AuditSection } from '@/features/audit/components/audit-section';
import { NotificationSetting } from '@/features/notifications/components/notification-setting';
import { LanguageSetting } from '@/features/preferences/components/language-setting';
import { ProfileSection } from '@/features/preferences/components/profile-section';
import type { SettingProps } from '@/features/preferences/components/setting';
import { Shortcuts } from '@/features/preferences/components/shortcuts';
import { ThemeSetting } from '@/features/preferences/components/theme-setting';
import { WritingSetting } from '@/features/preferences/components/writing-setting';
import { usePreferences } from '@/features/preferences/hooks/use-preferences';
import { preferencesStore } from '@/features/preferences/model/preferences-store';
import { useSession } from '@/features/sessions/hooks/session-context';
import type { Chat, User } from '@/realtime';
import type { SettingsPage } from '../hooks/use-settings-in-address';

interface SettingsContentProps extends SettingProps {
  readonly page: SettingsPage;
  readonly chat: Chat;
  readonly me: User;
  readonly onAccountDeleted: () => void;
}

/** What stands on each page. */
export function SettingsContent({ page, chat, me, onSaved, onAccountDeleted }: SettingsContentProps) {
  const { notifications } = usePreferences();
  const { http } = useSession();
  switch (page) {
    case 'profile':
      return (
        <ProfileSection
          me={me}
          onChange={(displayName) => chat.changeProfile({ displayName })}
          onSaved={onSaved}
        />
      );
    case 'password':
      return <PasswordSection http={http} username={me.username} />;
    case 'second-factor':
      return <SecondFactorSection http={http} username={me.username} />;
    case 'devices':
      return <DevicesSection http={http} />;
    case 'accounts':
      return <AccountsSection http={http} myId={me.id} />;
    case 'invites':
      return <InvitesSection http={http} />;
    case 'server':
      return <ServerSection http={http} onSaved={onSaved} />;
    case 'data':
      return <DataSection http={http} username={me.username} onDeleted={onAccountDeleted} />;
    case 'audit':
      return <AuditSection http={http} />;
    case 'appearance':
      return <ThemeSetting onSaved={onSaved} />;
    case 'language':
      return <LanguageSetting onSaved={onSaved} />;
    case 'notifications':
      return (
        <NotificationSetting
          isOn={notifications}
          onChange={(isOn) => onSaved(preferencesStore.change({ notifications: isOn }))}
        />
      );
    case 'writing':
      return <WritingSetting onSaved={onSaved} />;
    case 'keyboard':
      return <Shortcuts heading="h2" />;
  }
}
