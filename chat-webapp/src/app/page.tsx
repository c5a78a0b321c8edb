'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Servers redirect before this page is sent; where one does not, the dashboard's silent refresh decides. */
export default function HomePage() {
  const router = useRouter();
  useEffect(() => router.replace('/dashboard'), [router]);
  return <main />;
}
