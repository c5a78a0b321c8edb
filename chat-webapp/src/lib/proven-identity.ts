import type { Journey } from './journey';
import type { Schemas } from './schemas';

export type ProvenIdentity = Schemas['ProvenIdentity'];

interface Proven {
  readonly identity: ProvenIdentity;
  readonly journey: Journey;
}

/** What the identity provider has just shown somebody to be, for the page that asked for it. A reload begins anew. */
let proven: Proven | null = null;

export function keepProven(journey: Journey, identity: ProvenIdentity): void {
  proven = { journey, identity };
}

export function forgetProven(): void {
  proven = null;
}

export function provenFor({ to, username }: Exclude<Journey, { to: 'logIn' }>): ProvenIdentity | null {
  const asked = proven?.journey;
  return asked && asked.to === to && 'username' in asked && asked.username === username
    ? proven!.identity
    : null;
}
