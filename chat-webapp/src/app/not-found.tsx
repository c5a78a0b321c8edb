'use client';

import { Mark } from '@/components/ui/mark';
import { useTranslate } from '@/lib/i18n';

export default function NotFoundPage() {
  const t = useTranslate();
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-form flex-col px-4 pt-[min(16vh,9rem)] md:px-0">
      <div className="-ms-1 mb-8 flex items-center gap-2">
        <Mark size={26} />
        <span className="text-17 font-semibold">Confab</span>
      </div>
      <h1 className="mb-2 text-26 font-semibold tracking-[-0.015em]">{t('notFound.title')}</h1>
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
