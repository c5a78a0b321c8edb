import { CornerUpRight } from 'lucide-react';
import { use } from 'react';
import { Icon } from '@/components/ui/icon';
import { useTranslate } from '@/lib/i18n';
import { FindContext, useMessages } from '../hooks/message-context';
import { lineOf } from '../model/message-text';

/** One line of what a message answers; it leads there. */
export function ReplyQuote({ messageId }: { messageId: string }) {
  const t = useTranslate();
  const { acts } = useMessages();
  const answered = use(FindContext)(messageId)?.message;
  return (
    <button
      type="button"
      title={t('reply.jump')}
      onClick={() => acts.goTo(messageId)}
      className="finger mb-0.5 flex max-w-full items-center gap-1.5 rounded-control text-start text-13 text-muted hover:text-text"
    >
      <Icon of={CornerUpRight} size={14} className="text-faint rtl:-scale-x-100" />
      <span className="sr-only">{t('reply.jump')}</span>
      {answered ? (
        <span className="own-direction truncate">
          <span className="font-medium">{answered.author.displayName}</span>{' '}
          {answered.deletedAt ? <i className="text-faint">{t('message.deleted')}</i> : lineOf(answered.body)}
        </span>
      ) : (
        <span className="truncate">{t('reply.toEarlier')}</span>
      )}
    </button>
  );
}
