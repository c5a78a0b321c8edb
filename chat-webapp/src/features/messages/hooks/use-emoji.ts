import { useEffect, useState } from 'react';
import { bestLocale, useWords } from '@/lib/i18n';
import { loadEmoji, type Emoji } from '../model/emoji';

const none: readonly Emoji[] = [];

/** All emoji, once somebody wants them; empty until they are there. */
export function useEmoji(wanted = true): readonly Emoji[] {
  const { locale } = useWords();
  const [all, setAll] = useState(none);
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    loadEmoji(bestLocale([locale])).then(
      (loaded) => current && setAll(loaded),
      () => {},
    );
    return () => {
      current = false;
    };
  }, [wanted, locale]);
  return all;
}
