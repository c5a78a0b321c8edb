import type { Schemas } from '@/lib/schemas';

export type Account = Schemas['Account'];

/** What an admin may do with an account. */
export type AccountAct =
  | 'makeAdmin'
  | 'makeMember'
  | 'endSessions'
  | 'resetPassword'
  | 'removeSecondFactor'
  | 'deactivate'
  | 'reactivate';

/** Those that are asked about first: what they take away cannot be given back. */
export type AskedAct = 'resetPassword' | 'removeSecondFactor';

/**
 * Whoever is deactivated can be let in again, and nothing else: there is nobody to log out. One's own second factor
 * goes with password and code, as everybody's does who has them.
 */
export function actsOn({ role, secondFactor, deactivatedAt }: Account, isMe: boolean): readonly AccountAct[] {
  if (deactivatedAt) return ['reactivate'];
  return [
    role === 'admin' ? 'makeMember' : 'makeAdmin',
    'endSessions',
    'resetPassword',
    ...(secondFactor && !isMe ? (['removeSecondFactor'] as const) : []),
    'deactivate',
  ];
}
