import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { ProblemError } from '@/lib/http';
import { useTranslate } from '@/lib/i18n';
import type { ProvenIdentity } from '@/lib/proven-identity';
import type { Session } from '@/lib/session';
import type { Schemas } from '@/lib/schemas';
import { useSession } from '../hooks/session-context';
import { useRegistration } from '../hooks/use-registration';
import { NameFields } from './name-fields';

interface ChooseNameFormProps {
  readonly identity: ProvenIdentity;
  readonly invite: string | null;
  readonly onRegistered: () => void;
}

/** Somebody is known by their identity; what is left is what they are called here. */
export function ChooseNameForm({ identity, invite, onRegistered }: ChooseNameFormProps) {
  const t = useTranslate();
  const { session } = useSession();
  const { busy, onSubmit, refusal, wordsOf } = useRegistration({
    invite,
    register: ({ username, displayName }) =>
      registerOnce(session, { username, displayName: displayName || undefined, invite }),
    onRegistered,
  });

  return (
    <form method="post" noValidate onSubmit={onSubmit} className="flex flex-col gap-5">
      {refusal && <Notice>{refusal}</Notice>}
      <NameFields username={identity.username} displayName={identity.displayName} wordsOf={wordsOf} />
      <Button type="submit" busy={busy} className="h-10 w-full">
        {t('register.submit')}
      </Button>
    </form>
  );
}

/** An account that the identity has already was made by a call whose answer was lost. */
async function registerOnce(session: Session, registration: Schemas['IdentityRegistration']): Promise<void> {
  try {
    await session.registerByIdentity(registration);
  } catch (failure) {
    if (!(failure instanceof ProblemError && failure.code === 'conflict')) throw failure;
    await session.loginByIdentity();
  }
}
