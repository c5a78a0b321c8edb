'use client';

import type { ReactNode } from 'react';
import { I18nProvider } from '@/lib/i18n';
import { useChosenLocale, useThemeOnPage } from '@/features/preferences/hooks/use-preferences';
import { SessionProvider } from '@/features/sessions/hooks/session-context';

export function Providers({ children }: { children: ReactNode }) {
  useThemeOnPage();
  return (
    <I18nProvider locale={useChosenLocale()}>
      <SessionProvider>{children}</SessionProvider>
    </I18nProvider>
  );
}
