import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { copyText } from '@/lib/clipboard';
import { useTranslate } from '@/lib/i18n';

interface CopyFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly text: string;
  readonly copy: string;
}

/** A text that is shown this once, to be taken along. */
export function CopyField({ label, hint, text, copy }: CopyFieldProps) {
  const t = useTranslate();
  const [isCopied, setCopied] = useState(false);
  return (
    <div role="group" aria-label={label} className="rounded-panel bg-sunken p-4">
      <p className="text-13 font-medium">{label}</p>
      <p className="mt-1.5 font-mono text-14 break-all select-all">{text}</p>
      <p className="mt-1.5 mb-3 text-13 text-pretty text-muted">{hint}</p>
      <Button
        look="outline"
        autoFocus
        className="bg-raised"
        onClick={() => void copyText(text).then(setCopied)}
      >
        <Icon of={isCopied ? Check : Copy} size={16} />
        {isCopied ? t('copy.copied') : copy}
      </Button>
    </div>
  );
}
