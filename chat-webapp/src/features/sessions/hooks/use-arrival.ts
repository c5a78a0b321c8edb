import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { askOpenly } from '@/lib/ask-openly';
import { keptJourney, unknownJourney, type Journey } from '@/lib/journey';
import { arrivalIn, originOf, type InAddress } from '../model/arrival';
import { arrive, loggedIn, type Arrived } from '../model/arrive';
import { useSession } from './session-context';

interface Arrival {
  /** Null until the server has answered. */
  readonly arrived: Arrived | null;
  readonly journey: Journey;
  readonly onLoggedIn: () => void;
  /** Back to where one went from, to begin anew. */
  readonly onBack: () => void;
}

/** Comes back from the identity provider, once: what stands in the address is good for no second time. */
export function useArrival(): Arrival {
  const router = useRouter();
  const { session } = useSession();
  const [arrived, setArrived] = useState<Arrived | null>(null);
  const [journey, setJourney] = useState(unknownJourney);
  const hasBegun = useRef(false);

  useEffect(() => {
    if (hasBegun.current) return;
    hasBegun.current = true;
    const kept = keptJourney();
    void arrive(takenFromAddress(), kept, {
      show: (arrival) => askOpenly('POST', '/auth/identity/arrival', arrival),
      logIn: () => session.loginByIdentity(),
    }).then((outcome) => {
      setJourney(kept);
      setArrived(outcome);
    });
  }, [session]);

  useEffect(() => {
    if (arrived?.state === 'over') router.replace(arrived.path);
  }, [arrived, router]);

  return {
    arrived,
    journey,
    onLoggedIn: () => journey.to === 'logIn' && setArrived(loggedIn(journey.next)),
    onBack: () => setArrived({ state: 'over', path: originOf(journey) }),
  };
}

/** Nobody finds it there later, in the history least of all. */
function takenFromAddress(): InAddress {
  const { pathname, search } = window.location;
  window.history.replaceState(null, '', pathname);
  return arrivalIn(search);
}
