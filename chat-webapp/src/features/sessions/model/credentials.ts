import type { ProblemError } from '@/lib/http';

/** What somebody logs in with. */
export interface Credentials {
  readonly username: string;
  readonly password: string;
}

export interface RegistrationDraft {
  readonly username: string;
  readonly displayName: string;
  /** Left out where one is known by an identity. */
  readonly password?: string;
}

type Words =
  | 'login.username.missing'
  | 'login.password.missing'
  | 'register.username.invalid'
  | 'register.username.taken'
  | 'register.displayName.invalid'
  | 'register.password.tooShort'
  | 'register.password.tooLong'
  | 'register.password.invalid';

/** For each field that is not right, the message that says so. */
export type FieldErrors = Partial<Record<keyof RegistrationDraft, Words>>;

const usernamePattern = /^[a-z0-9._-]{3,32}$/i;

/** What can be said before asking the server; lengths are in code points, as the server counts them. */
export function checkRegistration({ username, displayName, password }: RegistrationDraft): FieldErrors {
  const errors: FieldErrors = {};
  if (!usernamePattern.test(username)) errors.username = 'register.username.invalid';
  if ([...displayName].length > 64) errors.displayName = 'register.displayName.invalid';
  if (password === undefined) return errors;
  const { length } = [...password];
  if (length < 8) errors.password = 'register.password.tooShort';
  if (length > 128) errors.password = 'register.password.tooLong';
  return errors;
}

export function checkLogin({ username, password }: Credentials): FieldErrors {
  const errors: FieldErrors = {};
  if (!username) errors.username = 'login.username.missing';
  if (!password) errors.password = 'login.password.missing';
  return errors;
}

/** The server's refusal of a registration, field by field; nothing when no field is to blame. */
export function refusedFields(problem: ProblemError): FieldErrors {
  if (problem.code === 'username_taken') return { username: 'register.username.taken' };
  const words = {
    username: 'register.username.invalid',
    displayName: 'register.displayName.invalid',
    password: 'register.password.invalid',
  } as const;
  const refused = problem.fieldErrors.map((error) => error.field).filter((field) => field in words);
  return Object.fromEntries(refused.map((field) => [field, words[field as keyof typeof words]]));
}
