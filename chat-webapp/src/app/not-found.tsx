'use client';

import { Mark } from '@/components/ui/mark';
import { useTranslate } from '@/lib/i18n';

export default function NotFoundPage() {
  const t = useTranslate();
  return (
    <main className="mx-auto flex min-h-dvh max-w-sentence flex-col px-4 pt-[min(16vh,9rem)]">
      <Mark size={26} />
      <h1 className="mt-8 mb-2 text-20 font-semibold">{t('notFound.title')}</h1>
      <p className="mb-6 text-15 text-muted">{t('notFound.words')}</p>
      <a
        href="/dashboard"
        className="text-14 font-medium text-accent-text underline-offset-2 hover:underline"
      >
        {t('notFound.home')}
      </a>
    </main>
  );
}
