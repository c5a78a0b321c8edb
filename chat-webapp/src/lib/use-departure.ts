import { keepJourney, type Journey } from './journey';
import { askOpenly } from './ask-openly';
import type { Schemas } from './schemas';
import { useAction } from './use-action';

/** Leads to the identity provider; busy until the browser has left, or is back by its own button. */
export function useDeparture() {
  return useAction(async (journey: Journey) => {
    const fresh = journey.to === 'setFirstPassword';
    const { location } = await askOpenly<Schemas['Destination']>('POST', '/auth/identity/departure', {
      fresh,
    });
    keepJourney(journey);
    window.location.assign(location);
    await new Promise((resolve) => window.addEventListener('pageshow', resolve, { once: true }));
  });
}
