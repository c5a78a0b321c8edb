'use client';

import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import atStart from '@/generated/messages.en.start';
import { defaultLocale, regionalTag, type Locale } from './locales';
import { translator, type CompiledMessages, type Translate } from './translate';

const english: Record<string, CompiledMessages[string]> = { ...atStart };

/** A page that says more than the start pages do brings its English words along. */
export function addEnglish(more: CompiledMessages): void {
  Object.assign(english, more);
}

/** English comes with the page; the others when asked for. */
const sources: Record<Locale, () => Promise<CompiledMessages>> = {
  en: async () => english,
  de: async () => (await import('@/generated/messages.de')).default,
};

interface Words {
  /** With the region that the browser's owner wishes for, for dates and numbers. */
  readonly locale: string;
  readonly t: Translate;
}

const englishWords = wordsIn(defaultLocale, english);

const WordsContext = createContext<Words>(englishWords);

export function I18nProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  const [words, setWords] = useState<Words>(englishWords);

  useEffect(() => {
    let current = true;
    sources[locale]()
      .then((messages) => {
        if (current) setWords(wordsIn(regionalTag(locale, navigator.languages), messages));
      })
      .finally(() => document.documentElement.removeAttribute('data-awaits-words'));
    return () => {
      current = false;
    };
  }, [locale]);

  useEffect(() => {
    document.documentElement.lang = words.locale;
  }, [words.locale]);

  return <WordsContext value={words}>{children}</WordsContext>;
}

function wordsIn(locale: string, messages: CompiledMessages): Words {
  return { locale, t: translator(locale, messages) };
}

export function useWords(): Words {
  return use(WordsContext);
}

export function useTranslate(): Translate {
  return use(WordsContext).t;
}
