import { memo, startTransition, Suspense, useState, useSyncExternalStore } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { useTranslate, useWords } from '@/lib/i18n';
import { lazily } from '@/lib/lazily';
import { clockTime, fullTime } from '@/lib/time';
import type { MessageItem } from '@/realtime';
import { useMessages } from '../hooks/message-context';
import { doomed } from '../model/doomed';
import { timeOf } from '../model/rows';
import { AmendmentNotes } from './amendment-notes';
import { MessageBody } from './message-body';
import { MessageFrame } from './message-frame';
import { MessageTools } from './message-tools';
import { Reactions } from './reactions';
import { ReplyQuote } from './reply-quote';

const EditField = lazily(() => import('./edit-field'));
const MessageSheet = lazily(() => import('./message-sheet'));

/** A message that is on the timeline. */
export const MessageLine = memo(function MessageLine({ item, leads }: { item: MessageItem; leads: boolean }) {
  const { editing } = useMessages();
  const [sheet, setSheet] = useState(false);
  const { message } = item;
  const isDoomed = useSyncExternalStore(doomed.subscribe, () => doomed.has(message.id), never);
  const isDeleted = isDoomed || Boolean(message.deletedAt);
  const isEditing = editing === message.id && !isDeleted;
  const time = new Date(timeOf(item));
  return (
    <MessageFrame
      rowKey={item.key}
      seq={item.seq}
      leads={leads}
      avatar={<Avatar id={message.author.id} name={message.author.displayName} />}
      author={message.author.displayName}
      time={<MessageTime time={time} />}
      above={message.replyTo && !isDeleted && <ReplyQuote messageId={message.replyTo} />}
      tools={isDeleted || isEditing ? null : () => <MessageTools item={item} />}
      onLongPress={isDeleted || isEditing ? undefined : () => startTransition(() => setSheet(true))}
    >
      {isEditing ? (
        <Suspense fallback={<MessageBody body={message.body} />}>
          <EditField item={item} />
        </Suspense>
      ) : (
        <Said item={item} isDeleted={isDeleted} />
      )}
      <AmendmentNotes item={item} />
      {sheet && (
        <Suspense>
          <MessageSheet item={item} onClose={() => setSheet(false)} />
        </Suspense>
      )}
    </MessageFrame>
  );
});

const never = () => false;

function Said({ item, isDeleted }: { item: MessageItem; isDeleted: boolean }) {
  const t = useTranslate();
  const { message } = item;
  if (isDeleted) return <p className="text-faint italic">{t('message.deleted')}</p>;
  return (
    <>
      <MessageBody body={message.body} isEdited={Boolean(message.editedAt)} />
      <Reactions item={item} />
    </>
  );
}

export function MessageTime({ time }: { time: Date }) {
  const { locale } = useWords();
  return (
    <time dateTime={time.toISOString()} title={fullTime(locale, time)}>
      {clockTime(locale, time)}
    </time>
  );
}
