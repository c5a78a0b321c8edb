import { CornerUpRight, X } from 'lucide-react';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import { useTranslate } from '@/lib/i18n';
import type { Message } from '@/realtime';
import { lineOf } from '../model/message-text';

/** Above the field: what the message will answer. */
export function ReplyBar({ answered, onCancel }: { answered: Message | null; onCancel: () => void }) {
  const t = useTranslate();
  return (
    <div className="flex h-9 items-center gap-2 border-b border-line ps-2.5 text-13 text-muted">
      <Icon of={CornerUpRight} size={14} className="text-faint rtl:-scale-x-100" />
      <p className="min-w-0 flex-1 truncate">
        {answered ? (
          <>
            <span className="font-medium">{t('reply.to', { name: answered.author.displayName })}</span>{' '}
            <span className="text-faint">{lineOf(answered.body)}</span>
          </>
        ) : (
          t('reply.toEarlier')
        )}
      </p>
      <IconButton icon={X} label={t('reply.cancel')} shortcut="Esc" onClick={onCancel} className="size-7" />
    </div>
  );
}
