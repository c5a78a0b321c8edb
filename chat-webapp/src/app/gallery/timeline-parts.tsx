import { useState } from 'react';
import { ComposerNote } from '@/features/messages/components/composer-note';
import { EventsLine } from '@/features/messages/components/events-line';
import { JumpToLatest } from '@/features/messages/components/jump-to-latest';
import { MyUsername } from '@/features/messages/components/mentions';
import { MessageLine } from '@/features/messages/components/message-line';
import { NewLine } from '@/features/messages/components/new-line';
import { PendingLine } from '@/features/messages/components/pending-line';
import { ReplyBar } from '@/features/messages/components/reply-bar';
import { TimelineSkeleton } from '@/features/messages/components/timeline-skeleton';
import { TopOfRoom } from '@/features/messages/components/top-of-room';
import { UnreadAbove } from '@/features/messages/components/unread-above';
import { FindContext, MessageContext, type MessageActs } from '@/features/messages/hooks/message-context';
import { rightsOn } from '@/features/messages/model/rights';
import type { Chat } from '@/realtime';
import { ada, failedEdit, grace, item, joined, pending, snapshot } from './samples';
import { Show, State } from './show';

const nothing = () => {};
const chat = { retryAmendment: nothing, discardAmendment: nothing, edit: nothing } as unknown as Chat;
const rich = [
  'A **list**, with `code` and https://example.com:',
  '- one\n- two',
  '> quoted',
  '```ts\nconst answer: number = 42; // and a comment that is long enough to be scrolled to its end\n```',
  '| a | b |\n| --- | --- |\n| 1 | 2 |',
].join('\n\n');
const question = item('Does it fit between the columns?');
const own = item('To be edited', { author: ada });

/** What a room is told with. */
export function TimelineParts() {
  const [editing, setEditing] = useState<string | null>(own.message.id);
  const standing = { me: ada.id, isMember: true, mayDeleteOthers: true };
  const acts: MessageActs = {
    rightsOn: ({ message }) => rightsOn(message, standing),
    edit: (edited) => setEditing(edited?.message.id ?? null),
    ...{ react: nothing, reply: nothing, remove: nothing, copy: nothing },
    ...{ copyLink: nothing, markUnread: nothing, goTo: nothing },
  };
  const context = { chat, roomId: 'room-1', me: ada.id, enterSends: true, editing, acts };
  return (
    <MyUsername value="ada">
      <MessageContext value={context}>
        <FindContext value={(id) => (id === question.message.id ? question : null)}>
          <Messages />
          <Pending />
          <Around />
        </FindContext>
      </MessageContext>
    </MyUsername>
  );
}

function Messages() {
  return (
    <Show name="Message">
      <MessageLine leads item={question} />
      <MessageLine leads={false} item={item('Another by the same, who is **not** named again.')} />
      <MessageLine leads item={item('By a hair. @grace measured it, and @ada too.', { author: ada })} />
      <MessageLine leads item={item('An answer.', { replyTo: question.message.id })} />
      <MessageLine leads item={item('An answer to what is not at hand.', { replyTo: 'elsewhere' })} />
      <MessageLine leads item={item('🎉')} />
      <MessageLine leads item={item(rich, { editedAt: '2026-10-15T09:05:00.000Z' })} />
      <MessageLine leads item={item('', { deletedAt: '2026-10-15T09:05:00.000Z' })} />
      <MessageLine leads item={item('Liked.', { reactions })} />
      <MessageLine leads item={failedEdit('One’s own, and the edit was refused.')} />
      <MessageLine leads item={own} />
    </Show>
  );
}

const reactions = [
  { emoji: '🎉', count: 3, mine: true },
  { emoji: '👀', count: 1, mine: false },
];

function Pending() {
  const line = { leads: true, author: { ...ada, createdAt: '' }, onRetry: nothing, onDiscard: nothing };
  return (
    <Show name="Message on its way">
      <PendingLine {...line} pending={pending('Waits.')} />
      <PendingLine {...line} pending={pending('Refused.', { state: 'failed', failureCode: 'invalid' })} />
      <PendingLine {...line} pending={pending('Too late.', { state: 'failed', failureCode: 'forbidden' })} />
    </Show>
  );
}

function Around() {
  const top = { chat, name: 'Compiler', onAdd: nothing };
  return (
    <Show name="Around messages">
      <State of="events">
        <EventsLine items={joined('Grace')} />
        <EventsLine items={joined('Grace', 'Linus', 'Mei', 'Emmy')} />
      </State>
      <NewLine />
      <TopOfRoom {...top} room={snapshot()} />
      <TopOfRoom {...top} room={snapshot({ items: [question] })} />
      <TopOfRoom {...top} room={snapshot({ hasMoreBefore: true })} />
      <TopOfRoom {...top} room={snapshot({ hasMoreBefore: true, loadBeforeFailed: true })} />
      <div className="relative h-28">
        <UnreadAbove onJump={nothing} />
        <JumpToLatest unread={2} onJump={nothing} />
      </div>
      <ReplyBar answered={question.message} onCancel={nothing} />
      <ReplyBar answered={null} onCancel={nothing} />
      <ComposerNote id="note-typing" typing={[grace]} surplus={0} left={120} />
      <ComposerNote id="note-surplus" typing={[grace, ada]} surplus={60} left={null} />
      <TimelineSkeleton label="Loading messages" />
    </Show>
  );
}
