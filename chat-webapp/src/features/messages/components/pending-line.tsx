import { Clock } from 'lucide-react';
import { memo, useEffect, useState } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { Icon } from '@/components/ui/icon';
import { useTranslate } from '@/lib/i18n';
import type { PendingMessage, User } from '@/realtime';
import { MessageBody } from './message-body';
import { MessageFrame } from './message-frame';
import { MessageTime } from './message-line';
import { PendingTools } from './message-tools';
import { ReplyQuote } from './reply-quote';

interface PendingLineProps {
  readonly pending: PendingMessage;
  readonly leads: boolean;
  readonly author: User;
  readonly onRetry: (clientMessageId: string) => void;
  readonly onDiscard: (clientMessageId: string) => void;
}

/** One's own message that is not on the timeline yet: at full strength, and honest about where it is. */
export const PendingLine = memo(function PendingLine({
  pending,
  leads,
  author,
  onRetry,
  onDiscard,
}: PendingLineProps) {
  const failed = pending.state === 'failed';
  return (
    <MessageFrame
      rowKey={pending.key}
      leads={leads}
      avatar={<Avatar id={author.id} name={author.displayName} />}
      author={author.displayName}
      time={<MessageTime time={new Date(pending.writtenAt)} />}
      above={pending.replyTo && <ReplyQuote messageId={pending.replyTo} />}
      tools={() => <PendingTools text={pending.body} />}
    >
      <MessageBody body={pending.body} />
      {failed ? (
        <Failure
          code={pending.failureCode}
          onRetry={() => onRetry(pending.clientMessageId)}
          onDiscard={() => onDiscard(pending.clientMessageId)}
        />
      ) : (
        pending.state !== 'sent' && <Waiting since={pending.writtenAt} />
      )}
    </MessageFrame>
  );
});

/** What takes less than a second is not worth a word. */
function Waiting({ since }: { since: number }) {
  const t = useTranslate();
  const [late, setLate] = useState(() => Date.now() - since > 1000);
  useEffect(() => {
    if (late) return;
    const timer = setTimeout(() => setLate(true), 1000);
    return () => clearTimeout(timer);
  }, [late]);
  if (!late) return null;
  return (
    <span
      className="absolute end-[max(1rem,calc(100%-51.5rem))] bottom-1 text-faint"
      role="img"
      aria-label={t('message.waiting')}
      title={t('message.waiting')}
    >
      <Icon of={Clock} size={14} />
    </span>
  );
}

interface FailureProps {
  readonly code: string | null;
  readonly onRetry: () => void;
  readonly onDiscard: () => void;
}

function Failure({ code, onRetry, onDiscard }: FailureProps) {
  const t = useTranslate();
  const action = 'finger rounded-control font-medium underline-offset-2 hover:underline';
  return (
    <p className="mt-0.5 flex flex-wrap items-baseline gap-x-2 text-13 text-danger">
      <span>
        {code === 'forbidden' || code === 'not_found' ? t('message.notSent.noMember') : t('message.notSent')}
      </span>
      <span aria-hidden>·</span>
      <button type="button" className={action} onClick={onRetry}>
        {t('message.retry')}
      </button>
      <span aria-hidden>·</span>
      <button type="button" className={action} onClick={onDiscard}>
        {t('message.discard')}
      </button>
    </p>
  );
}
