'use client';

import { useRouter } from 'next/navigation';
import { Suspense, useEffect } from 'react';
import { useRestoredSession } from '@/features/sessions/hooks/session-context';
import { loginPath } from '@/features/sessions/model/next-path';
import { Dashboard } from './dashboard';

export default function DashboardPage() {
  const router = useRouter();
  const { status, user } = useRestoredSession();

  useEffect(() => {
    if (status === 'signed-out') router.replace(loginPath(window.location.pathname + window.location.search));
  }, [status, router]);

  if (status !== 'signed-in' || !user) return <main aria-busy />;
  return (
    <Suspense>
      <Dashboard key={user.id} me={user} />
    </Suspense>
  );
}
