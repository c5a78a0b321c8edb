import { DataSection } from '@/features/account/components/data-section';
import { DevicesSection } from '@/features/account/components/devices-section';
import { PasswordSection } from '@/features/account/components/password-section';
import { SecondFactorSection } from '@/features/account/components/second-factor-section';
import { SingleSignOnSection } from '@/features/account/components/single-sign-on-section';
import type { WaysIn } from '@/features/account/hooks/use-own-identity';
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
  /** What people call the identity provider; null where there is none. */
  readonly provider: string | null;
  readonly waysIn: WaysIn;
  readonly onSetPassword: () => void;
  readonly onAccountDeleted: () => void;
}

/** What stands on each page. */
export function SettingsContent(props: SettingsContentProps) {
  const { page, chat, me, provider, waysIn, onSetPassword, onSaved, onAccountDeleted } = props;
  const { notifications } = usePreferences();
  const { http } = useSession();
  const { username } = me;
  // Where it is not known: most have one.
  const hasPassword = waysIn.own?.hasPassword ?? true;
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
      return <PasswordSection {...{ http, username, provider, waysIn }} />;
    case 'single-sign-on':
      if (provider === null) return null;
      return <SingleSignOnSection {...{ provider, username, waysIn, onSetPassword }} />;
    case 'second-factor':
      return <SecondFactorSection {...{ http, username, hasPassword, onSetPassword }} />;
    case 'devices':
      return <DevicesSection http={http} />;
    case 'accounts':
      return <AccountsSection http={http} myId={me.id} />;
    case 'invites':
      return <InvitesSection http={http} />;
    case 'server':
      return <ServerSection http={http} onSaved={onSaved} />;
    case 'data':
      return <DataSection {...{ http, username, hasPassword, onSetPassword }} onDeleted={onAccountDeleted} />;
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
