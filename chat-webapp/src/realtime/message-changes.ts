import type { MessageItem } from './snapshots';
import type { Message, MessageChange, Reaction, ReactionChanged, TimelineEvent } from './wire';

export function isChange(event: TimelineEvent): event is MessageChange {
  return (
    event.type === 'message.edited' ||
    event.type === 'message.deleted' ||
    event.type === 'reaction.added' ||
    event.type === 'reaction.removed'
  );
}

/** The item after the change; the same item if the change isn't about it or is in it already. */
export function changed(item: MessageItem, change: MessageChange, me: string): MessageItem {
  const id = 'message' in change ? change.message.id : change.messageId;
  if (id !== item.message.id || change.seq <= item.asOf) return item;
  return { ...item, message: afterChange(item.message, change, me), asOf: change.seq };
}

function afterChange(message: Message, change: MessageChange, me: string): Message {
  switch (change.type) {
    case 'message.edited':
      return {
        ...change.message,
        author: message.author,
        reactions: change.message.deletedAt ? [] : message.reactions,
      };
    case 'message.deleted':
      return tombstone(message, change.at);
    case 'reaction.added':
    case 'reaction.removed':
      return message.deletedAt
        ? message
        : { ...message, reactions: afterReaction(message.reactions ?? [], change, me) };
  }
}

export function tombstone(message: Message, deletedAt: string): Message {
  return { ...message, body: '', deletedAt: message.deletedAt ?? deletedAt, reactions: [] };
}

function afterReaction(
  reactions: readonly Reaction[],
  change: ReactionChanged,
  me: string,
): readonly Reaction[] {
  const added = change.type === 'reaction.added';
  const before = reactions.find((reaction) => reaction.emoji === change.emoji);
  const after: Reaction = {
    emoji: change.emoji,
    count: (before?.count ?? 0) + (added ? 1 : -1),
    mine: change.userId === me ? added : (before?.mine ?? false),
  };
  if (!before) return added ? [...reactions, after] : reactions;
  return reactions.flatMap((reaction) =>
    reaction === before ? (after.count > 0 ? [after] : []) : [reaction],
  );
}
