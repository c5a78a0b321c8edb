import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PasswordField } from '@/components/ui/password-field';
import { useTranslate } from '@/lib/i18n';
import { useSession } from '../hooks/session-context';
import { useRegistration } from '../hooks/use-registration';
import { NameFields } from './name-fields';

interface RegisterFormProps {
  readonly invite: string | null;
  readonly onRegistered: () => void;
}

export function RegisterForm({ invite, onRegistered }: RegisterFormProps) {
  const t = useTranslate();
  const { session } = useSession();
  const { busy, onSubmit, refusal, wordsOf } = useRegistration({
    invite,
    register: ({ username, displayName, password = '' }) =>
      session.register({ username, displayName: displayName || undefined, password, invite }),
    onRegistered,
  });

  return (
    <form method="post" noValidate onSubmit={onSubmit} className="flex flex-col gap-5">
      {refusal && <Notice>{refusal}</Notice>}
      <NameFields wordsOf={wordsOf} />
      <PasswordField
        autoComplete="new-password"
        hint={t('register.password.hint')}
        error={wordsOf('password')}
      />
      <Button type="submit" busy={busy} className="h-10 w-full">
        {t('register.submit')}
      </Button>
    </form>
  );
}
