'use client';

import { useRouter, useSearchParams } from 'next/navigation';
import { Suspense } from 'react';
import { AuthFrame } from '@/features/sessions/components/auth-frame';
import { RegisterForm } from '@/features/sessions/components/register-form';
import { safeNext } from '@/features/sessions/model/next-path';
import { useTranslate } from '@/lib/i18n';

export default function RegisterPage() {
  return (
    <Suspense fallback={<Register next={null} />}>
      <RegisterBeforeNext />
    </Suspense>
  );
}

function RegisterBeforeNext() {
  return <Register next={useSearchParams().get('next')} />;
}

function Register({ next }: { next: string | null }) {
  const t = useTranslate();
  const router = useRouter();
  const query = next ? `?next=${encodeURIComponent(next)}` : '';
  return (
    <AuthFrame
      title={t('register.title')}
      question={t('register.question')}
      answer={{ href: `/login${query}`, label: t('register.toLogin') }}
    >
      <RegisterForm onRegistered={() => router.replace(safeNext(next))} />
    </AuthFrame>
  );
}
