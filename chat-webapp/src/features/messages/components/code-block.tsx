import { Check, Copy } from 'lucide-react';
import { lazy, Suspense, useEffect, useState, type ComponentType } from 'react';
import { Icon } from '@/components/ui/icon';
import { copyText } from '@/lib/clipboard';
import { useTranslate } from '@/lib/i18n';

interface Code {
  readonly code: string;
  readonly language: string;
}

/** Colours come later or, offline, not at all: the code is there from the start, in the same place. */
const HighlightedCode = lazy<ComponentType<Code>>(() =>
  import('./highlighted-code').catch(() => ({ default: ({ code }: Code) => code })),
);

export function CodeBlock({ code, language }: Code) {
  const t = useTranslate();
  const [name] = language.trim().split(/[\s,{]/);
  return (
    <figure className="overflow-hidden rounded-control border border-line bg-surface">
      <figcaption className="flex h-7 items-center justify-between ps-3 pe-1 text-12 text-faint coarse:h-8">
        <span className="truncate font-mono">{name || t('code.plain')}</span>
        <CopyButton text={code} />
      </figcaption>
      <pre tabIndex={0} dir="ltr" className="overflow-x-auto px-3 pb-2.5 font-mono text-13 -outline-offset-2">
        <code>
          {name ? (
            <Suspense fallback={code}>
              <HighlightedCode code={code} language={name} />
            </Suspense>
          ) : (
            code
          )}
        </code>
      </pre>
    </figure>
  );
}

function CopyButton({ text }: { text: string }) {
  const t = useTranslate();
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);

  return (
    <button
      type="button"
      onClick={() => void copyText(text).then(setCopied)}
      className="finger flex h-6 items-center gap-1.5 rounded-control px-1.5 hover:bg-hover hover:text-text"
    >
      <Icon of={copied ? Check : Copy} size={14} />
      <span aria-live="polite">{copied ? t('code.copied') : t('code.copy')}</span>
    </button>
  );
}
