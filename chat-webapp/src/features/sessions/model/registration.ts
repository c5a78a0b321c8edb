import type { Schemas } from '@/lib/schemas';

/** What whoever opens the registration is met by. */
export type Reception = 'unknown' | 'first' | 'open' | 'invited' | 'uninvited' | 'closed';

/** A link with an invite ends in `#invite=CODE`: what stands behind a `#` is sent to no server, hence in no log. */
export function inviteIn(hash: string): string | null {
  return new URLSearchParams(hash.replace(/^#/, '')).get('invite') || null;
}

type Registration = Schemas['Server']['registration'];

/** The server has the last word; this is what to show before it is asked. */
export function receptionOf(server: Schemas['Server'] | null, invite: string | null): Reception {
  return server ? receptionBy(server.registration, server, invite) : 'unknown';
}

/** Null where there is no identity provider. */
export function receptionByIdentity(
  server: Schemas['Server'] | null,
  invite: string | null,
): Reception | null {
  const provider = server?.identityProvider;
  return provider ? receptionBy(provider.registration, server, invite) : null;
}

function receptionBy(
  registration: Registration,
  { firstRun }: Schemas['Server'],
  invite: string | null,
): Reception {
  if (firstRun) return 'first';
  if (registration === 'invite') return invite ? 'invited' : 'uninvited';
  return registration;
}

export function letsIn(reception: Reception | null): boolean {
  return reception === 'first' || reception === 'open' || reception === 'invited';
}

/** Whether there is any way to an account, an invite included. */
export function makesAccounts({ firstRun, registration, identityProvider }: Schemas['Server']): boolean {
  return (
    firstRun || [registration, identityProvider?.registration ?? 'closed'].some((each) => each !== 'closed')
  );
}

/** Two ways to an account: what is said is said of the one that is open, or can be opened by an invite. */
export function betterOf(one: Reception, other: Reception | null): Reception {
  if (other === null || letsIn(one)) return one;
  return letsIn(other) || other === 'uninvited' ? other : one;
}
