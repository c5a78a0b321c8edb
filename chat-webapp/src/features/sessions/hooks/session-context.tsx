'use client';

import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import type { Http } from '@/lib/http';
import type { Session, SessionSnapshot } from '@/lib/session';
import { createBrowserSession } from '@/lib/session-browser';
import { useStore } from '@/lib/use-store';

export interface SessionHandle {
  readonly session: Session;
  readonly http: Http;
}

const SessionContext = createContext<SessionHandle | null>(null);

/** One session for as long as the page lives; going from page to page keeps it. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const [handle] = useState(createBrowserSession);
  return <SessionContext value={handle}>{children}</SessionContext>;
}

export function useSession(): SessionHandle {
  const handle = use(SessionContext);
  if (!handle) throw new Error('There is no SessionProvider above.');
  return handle;
}

export function useSessionSnapshot(): SessionSnapshot {
  return useStore(useSession().session);
}

/** Asks the refresh cookie who is there, once. */
export function useRestoredSession(): SessionSnapshot {
  const { session } = useSession();
  const snapshot = useSessionSnapshot();
  useEffect(() => {
    if (session.getSnapshot().status === 'restoring') void session.restore();
  }, [session]);
  return snapshot;
}
