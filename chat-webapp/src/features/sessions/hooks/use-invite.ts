import { useSyncExternalStore } from 'react';
import { inviteIn } from '../model/registration';

/** The invite that the address carries. */
export function useInvite(): string | null {
  return useSyncExternalStore(
    onHashChange,
    () => inviteIn(window.location.hash),
    () => null,
  );
}

function onHashChange(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}
