import { useState } from 'react';
import { ProblemError } from '@/lib/http';
import { useTranslate, type Translate } from '@/lib/i18n';
import { problemWords } from '@/lib/problem-words';
import { useSubmission } from '@/lib/use-submission';
import {
  checkRegistration,
  refusedFields,
  type FieldErrors,
  type RegistrationDraft,
} from '../model/credentials';

interface Registering {
  readonly invite: string | null;
  readonly register: (draft: RegistrationDraft) => Promise<void>;
  readonly onRegistered: () => void;
}

/** A form that makes an account. What is wrong is said at its field, else in `refusal`. */
export function useRegistration({ invite, register, onRegistered }: Registering) {
  const t = useTranslate();
  const [errors, setErrors] = useState<FieldErrors>({});
  const { busy, problem, onSubmit } = useSubmission(async (form) => {
    const draft = draftIn(form);
    const found = checkRegistration(draft);
    setErrors(found);
    if (Object.keys(found).length > 0) return;
    try {
      await register(draft);
    } catch (failure) {
      const refused = failure instanceof ProblemError ? refusedFields(failure) : {};
      if (Object.keys(refused).length === 0) throw failure;
      return setErrors(refused);
    }
    onRegistered();
  });
  return {
    busy,
    onSubmit,
    refusal: problem === null ? null : refusalWords(t, problem, invite),
    wordsOf: (field: keyof FieldErrors) => (errors[field] ? t(errors[field]) : null),
  };
}

function draftIn(form: FormData): RegistrationDraft {
  return {
    username: String(form.get('username')),
    displayName: String(form.get('displayName')).trim(),
    ...(form.has('password') && { password: String(form.get('password')) }),
  };
}

/** Not let in: what is wrong is the invite, or that there is none. */
function refusalWords(t: Translate, problem: unknown, invite: string | null): string {
  if (!(problem instanceof ProblemError && problem.code === 'forbidden')) return problemWords(t, problem);
  return t(invite ? 'register.inviteRefused' : 'register.refused');
}
