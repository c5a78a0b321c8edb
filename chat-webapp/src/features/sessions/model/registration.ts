import type { Schemas } from '@/lib/schemas';

/** What whoever opens the registration is met by. */
export type Reception = 'unknown' | 'first' | 'open' | 'invited' | 'uninvited' | 'closed';

/** A link with an invite ends in `#invite=CODE`: what stands behind a `#` is sent to no server, hence in no log. */
export function inviteIn(hash: string): string | null {
  return new URLSearchParams(hash.replace(/^#/, '')).get('invite') || null;
}

/** The server has the last word; this is what to show before it is asked. */
export function receptionOf(server: Schemas['Server'] | null, invite: string | null): Reception {
  if (!server) return 'unknown';
  if (server.firstRun) return 'first';
  if (server.registration === 'invite') return invite ? 'invited' : 'uninvited';
  return server.registration;
}
