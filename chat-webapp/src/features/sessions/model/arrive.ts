import { ProblemError } from '@/lib/http';
import { endJourney, type Journey } from '@/lib/journey';
import { keepProven, type ProvenIdentity } from '@/lib/proven-identity';
import type { Schemas } from '@/lib/schemas';
import { originOf, type InAddress } from './arrival';
import { safeNext } from './next-path';

/** What becomes of somebody who comes back from the identity provider. */
export type Arrived =
  | { readonly state: 'over'; readonly path: string }
  /** They have a second factor besides. */
  | { readonly state: 'code' }
  | { readonly state: 'newcomer'; readonly identity: ProvenIdentity }
  | { readonly state: 'failed'; readonly why: unknown };

export interface ArrivalPorts {
  readonly show: (arrival: Schemas['Arrival']) => Promise<ProvenIdentity>;
  readonly logIn: () => Promise<void>;
}

export async function arrive(
  inAddress: InAddress,
  journey: Journey,
  { show, logIn }: ArrivalPorts,
): Promise<Arrived> {
  // Loaded again: what stood there was good once.
  if (inAddress === 'nothing') return { state: 'over', path: originOf(journey) };
  if (typeof inAddress === 'string') return { state: 'failed', why: inAddress };
  try {
    const identity = await show(inAddress);
    if (journey.to !== 'logIn') return withProven(journey, identity);
    if (!identity.hasAccount) return { state: 'newcomer', identity };
    await logIn();
    return loggedIn(journey.next);
  } catch (failure) {
    const needsCode = failure instanceof ProblemError && failure.code === 'second_factor_required';
    return needsCode ? { state: 'code' } : { state: 'failed', why: failure };
  }
}

export function loggedIn(next: string | null): Arrived {
  endJourney();
  return { state: 'over', path: safeNext(next) };
}

function withProven(journey: Journey, identity: ProvenIdentity): Arrived {
  keepProven(journey, identity);
  endJourney();
  return { state: 'over', path: originOf(journey) };
}
