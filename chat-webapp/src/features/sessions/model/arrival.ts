import type { Journey } from '@/lib/journey';
import type { Schemas } from '@/lib/schemas';
import { loginPath, nextQuery, safeNext } from './next-path';

/** What the identity provider has put into the address. */
export type InAddress = Schemas['Arrival'] | 'denied' | 'refused' | 'nothing';

/** What the provider says of an error is not shown: whoever writes a link could write anything there. */
export function arrivalIn(search: string): InAddress {
  const query = new URLSearchParams(search);
  const [code, state, error] = ['code', 'state', 'error'].map((name) => query.get(name));
  if (error) return error === 'access_denied' ? 'denied' : 'refused';
  if (code && state) return { code, state, iss: query.get('iss') };
  return search.length > 1 ? 'refused' : 'nothing';
}

/** Where a journey began, and begins anew. */
export function originOf(journey: Journey): string {
  switch (journey.to) {
    case 'connect':
      return '/settings?page=single-sign-on';
    case 'setFirstPassword':
      return '/settings?page=password';
    case 'logIn':
      return startOf(safeNext(journey.next), journey.invite);
  }
}

function startOf(next: string, invite: string | null): string {
  if (!invite) return loginPath(next);
  return `/register${nextQuery(next)}#invite=${encodeURIComponent(invite)}`;
}
