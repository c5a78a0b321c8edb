import { Avatar } from '@/components/ui/avatar';
import { SavedField } from '@/components/ui/saved-field';
import { useTranslate } from '@/lib/i18n';
import type { User } from '@/lib/session';
import { isDisplayName } from '../model/display-name';
import type { SettingProps } from './setting';

interface ProfileSectionProps extends SettingProps {
  readonly me: User;
  readonly onChange: (displayName: string) => Promise<unknown>;
}

/** How others see one. */
export function ProfileSection({ me, onChange, onSaved }: ProfileSectionProps) {
  const t = useTranslate();
  return (
    <>
      <div className="mb-6 flex items-center gap-3">
        <Avatar id={me.id} name={me.displayName} size={40} />
        <p className="min-w-0">
          <span className="block truncate text-15 font-semibold">{me.displayName}</span>
          <span className="block truncate text-13 text-faint">@{me.username}</span>
        </p>
      </div>
      <SavedField
        label={t('profile.name')}
        hint={t('profile.nameHint')}
        value={me.displayName}
        isValid={isDisplayName}
        invalid={t('profile.nameInvalid')}
        onSave={async (displayName) => {
          await onChange(displayName);
          onSaved(true);
        }}
      />
    </>
  );
}
