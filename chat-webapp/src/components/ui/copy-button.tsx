import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { copyText } from '@/lib/clipboard';
import { useTranslate } from '@/lib/i18n';
import { Button } from './button';
import { Icon } from './icon';

interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  readonly autoFocus?: boolean;
}

/** Says itself whether it has worked. */
export function CopyButton({ text, label, autoFocus }: CopyButtonProps) {
  const t = useTranslate();
  const [isCopied, setCopied] = useState(false);
  return (
    <Button
      look="outline"
      autoFocus={autoFocus}
      className="bg-raised"
      onClick={() => void copyText(text).then(setCopied)}
    >
      <Icon of={isCopied ? Check : Copy} size={16} />
      {isCopied ? t('copy.copied') : label}
    </Button>
  );
}
