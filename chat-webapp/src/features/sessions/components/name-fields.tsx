import { TextField } from '@/components/ui/text-field';
import { useTranslate } from '@/lib/i18n';
import { UsernameField } from './username-field';

interface NameFieldsProps {
  /** What stands there before one types. */
  readonly username?: string;
  readonly displayName?: string;
  readonly wordsOf: (field: 'username' | 'displayName') => string | null;
}

/** What somebody new is called. */
export function NameFields({ username, displayName, wordsOf }: NameFieldsProps) {
  const t = useTranslate();
  return (
    <>
      <UsernameField
        defaultValue={username}
        maxLength={64}
        hint={t('register.username.hint')}
        error={wordsOf('username')}
      />
      <TextField
        label={t('field.displayName')}
        name="displayName"
        defaultValue={displayName}
        autoComplete="name"
        hint={t('register.displayName.hint')}
        error={wordsOf('displayName')}
      />
    </>
  );
}
