/** Why somebody has gone to the identity provider: what comes back in the address does not say. */
export type Journey =
  | { readonly to: 'logIn'; readonly next: string | null; readonly invite: string | null }
  /** Each for the account of that name, and no other that is logged in here meanwhile. */
  | { readonly to: 'connect' | 'setFirstPassword'; readonly username: string };

/** Whoever comes back and has not gone from here just logs in. */
export const unknownJourney: Journey = { to: 'logIn', next: null, invite: null };

const key = 'confab.journey';

/** This tab's alone. Storage may be forbidden: then the journey is an unknown one. */
export function keepJourney(journey: Journey): void {
  try {
    window.sessionStorage.setItem(key, JSON.stringify(journey));
  } catch {
    // See above.
  }
}

export function keptJourney(): Journey {
  try {
    return (JSON.parse(window.sessionStorage.getItem(key) ?? 'null') as Journey | null) ?? unknownJourney;
  } catch {
    return unknownJourney;
  }
}

export function endJourney(): void {
  try {
    window.sessionStorage.removeItem(key);
  } catch {
    // See above.
  }
}
