import type { ProblemError } from '@/lib/http';

export interface PasswordDraft {
  readonly current: string;
  readonly next: string;
}

type Words =
  | 'password.currentMissing'
  | 'password.currentWrong'
  | 'register.password.tooShort'
  | 'register.password.tooLong'
  | 'register.password.invalid';

export type PasswordErrors = Partial<Record<keyof PasswordDraft, Words>>;

/** What can be said before asking the server; lengths are in code points, as the server counts them. */
export function checkPasswordChange({ current, next }: PasswordDraft): PasswordErrors {
  const wrong = checkNewPassword(next);
  return { ...(!current && { current: 'password.currentMissing' }), ...(wrong && { next: wrong }) };
}

export function checkNewPassword(password: string): PasswordErrors['next'] {
  const { length } = [...password];
  if (length < 8) return 'register.password.tooShort';
  return length > 128 ? 'register.password.tooLong' : undefined;
}

/** The server's refusal, field by field; nothing when no field is to blame. */
export function refusedPasswords(problem: ProblemError): PasswordErrors {
  const refused = problem.fieldErrors.map(({ field }) => field);
  return {
    ...(refused.includes('currentPassword') && { current: 'password.currentWrong' as const }),
    ...(refused.includes('newPassword') && { next: 'register.password.invalid' as const }),
  };
}
