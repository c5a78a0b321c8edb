'use client';

import { Button } from '@/components/ui/button';
import { Mark } from '@/components/ui/mark';
import { useTranslate } from '@/lib/i18n';

/** Something broke while drawing. What was written is kept, so one can carry on. */
export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const t = useTranslate();
  return (
    <main className="mx-auto flex min-h-dvh max-w-sentence flex-col px-4 pt-[min(16vh,9rem)]">
      <Mark size={26} />
      <h1 className="mt-8 mb-2 text-20 font-semibold">{t('error.title')}</h1>
      <p className="mb-6 text-15 text-muted">{t('error.words')}</p>
      <div className="flex gap-2">
        <Button onClick={reset}>{t('error.carryOn')}</Button>
        <Button look="quiet" onClick={() => window.location.reload()}>
          {t('error.reload')}
        </Button>
      </div>
    </main>
  );
}
