import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { useTranslate } from '@/lib/i18n';

export function CodeBlock({ code, language }: { code: string; language: string }) {
  const t = useTranslate();
  return (
    <figure className="overflow-hidden rounded-control border border-line bg-surface">
      <figcaption className="flex h-7 items-center justify-between ps-3 pe-1 text-12 text-faint">
        <span className="truncate font-mono">{language.split(/\s/)[0] || t('code.plain')}</span>
        <CopyButton text={code} />
      </figcaption>
      <pre tabIndex={0} className="overflow-x-auto px-3 pb-2.5 font-mono text-13 -outline-offset-2">
        <code>{code}</code>
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
      onClick={() => void navigator.clipboard?.writeText(text).then(() => setCopied(true))}
      className="flex h-6 items-center gap-1.5 rounded-control px-1.5 hover:bg-hover hover:text-text"
    >
      <Icon of={copied ? Check : Copy} size={14} />
      <span aria-live="polite">{copied ? t('code.copied') : t('code.copy')}</span>
    </button>
  );
}
