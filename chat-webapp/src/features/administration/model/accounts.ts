import type { Schemas } from '@/lib/schemas';

export type Account = Schemas['Account'];

/** What an admin may do with an account. */
export type AccountAct =
  'makeAdmin' | 'makeMember' | 'endSessions' | 'resetPassword' | 'deactivate' | 'reactivate';

/** Whoever is deactivated can be let in again, and nothing else: there is nobody to log out. */
export function actsOn({ role, deactivatedAt }: Account): readonly AccountAct[] {
  if (deactivatedAt) return ['reactivate'];
  return [role === 'admin' ? 'makeMember' : 'makeAdmin', 'endSessions', 'resetPassword', 'deactivate'];
}
