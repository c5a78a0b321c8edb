import { memo } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { useTranslate, useWords } from '@/lib/i18n';
import { clockTime, fullTime } from '@/lib/time';
import type { MessageItem } from '@/realtime';
import { timeOf } from '../model/rows';
import { MessageBody } from './message-body';
import { MessageFrame } from './message-frame';

/** A message that is on the timeline. */
export const MessageLine = memo(function MessageLine({ item, leads }: { item: MessageItem; leads: boolean }) {
  const t = useTranslate();
  const { message } = item;
  const time = new Date(timeOf(item));
  return (
    <MessageFrame
      rowKey={item.key}
      seq={item.seq}
      leads={leads}
      avatar={<Avatar id={message.author.id} name={message.author.displayName} />}
      author={message.author.displayName}
      time={<MessageTime time={time} />}
      copyText={message.deletedAt ? null : message.body}
    >
      {message.deletedAt ? (
        <p className="text-faint italic">{t('message.deleted')}</p>
      ) : (
        <MessageBody body={message.body} />
      )}
      {message.editedAt && !message.deletedAt && (
        <span className="text-12 text-faint">{t('message.edited')}</span>
      )}
    </MessageFrame>
  );
});

export function MessageTime({ time }: { time: Date }) {
  const { locale } = useWords();
  return (
    <time dateTime={time.toISOString()} title={fullTime(locale, time)}>
      {clockTime(locale, time)}
    </time>
  );
}
