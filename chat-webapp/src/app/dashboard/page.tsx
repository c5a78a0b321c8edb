'use client';

import { useRouter } from 'next/navigation';
import { Suspense, useEffect, useRef } from 'react';
import { useRestoredSession } from '@/features/sessions/hooks/session-context';
import { loginPath } from '@/features/sessions/model/next-path';
import { Dashboard } from './dashboard';
import { FrameSkeleton } from './frame-skeleton';
import './words';

export default function DashboardPage() {
  const router = useRouter();
  const { status, user } = useRestoredSession();
  /** Who logs out does not want to be led back, and the next person here even less. */
  const leaving = useRef(false);

  useEffect(() => {
    if (status !== 'signed-out') return;
    const here = window.location.pathname + window.location.search;
    router.replace(leaving.current ? '/login' : loginPath(here));
  }, [status, router]);

  if (status !== 'signed-in' || !user) return <FrameSkeleton />;
  return (
    <Suspense>
      <Dashboard key={user.id} me={user} onLeaving={(value) => (leaving.current = value)} />
    </Suspense>
  );
}
