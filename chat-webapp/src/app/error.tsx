'use client';

import { Button } from '@/components/ui/button';
import { Mark } from '@/components/ui/mark';
import { useTranslate } from '@/lib/i18n';

/** Something broke while drawing. What was written is kept, so one can carry on. */
export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const t = useTranslate();
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-form flex-col px-4 pt-[min(16vh,9rem)] md:px-0">
      <div className="-ms-1 mb-8 flex items-center gap-2">
        <Mark size={26} />
        <span className="text-17 font-semibold">Confab</span>
      </div>
      <h1 className="mb-2 text-26 font-semibold tracking-[-0.015em]">{t('error.title')}</h1>
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
