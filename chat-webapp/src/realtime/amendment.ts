/** A change of a message that its reader sees before the server has it. Pure. */
import type { MessageItem } from './snapshots';
import type { Message, Reaction } from './wire';

export type Amendment =
  | { readonly kind: 'edit'; readonly body: string }
  | { readonly kind: 'deletion' }
  | { readonly kind: 'reaction'; readonly emoji: string; readonly wanted: boolean };

export interface PendingAmendment {
  /** One per message and kind of change: a later one takes the place of an earlier one. */
  readonly key: string;
  readonly roomId: string;
  readonly messageId: string;
  readonly amendment: Amendment;
  /** When it was asked for, in RFC 3339; once `saved`, when the server says that it happened. */
  readonly at: string;
  readonly state: 'saving' | 'saved' | 'failed';
  /** The refusal's stable code, once `failed`. */
  readonly failureCode: string | null;
}

export function keyOfAmendment(messageId: string, amendment: Amendment): string {
  return amendment.kind === 'reaction'
    ? `${messageId}:reaction:${amendment.emoji}`
    : `${messageId}:${amendment.kind}`;
}

const amendedItems = new WeakMap<
  MessageItem,
  { readonly pending: readonly PendingAmendment[]; readonly item: MessageItem }
>();

/** The item as its reader is to see it: what failed doesn't show, but is told. The same parts make the same item. */
export function amended(item: MessageItem, all: readonly PendingAmendment[]): MessageItem {
  const pending = all.filter((each) => each.messageId === item.message.id);
  if (pending.length === 0) return item;
  const known = amendedItems.get(item);
  if (known && isSameList(known.pending, pending)) return known.item;
  const message = pending.reduce(
    (shown, each) => (each.state === 'failed' ? shown : afterAmendment(shown, each)),
    item.message,
  );
  const amendedItem = { ...item, message, amendments: pending };
  amendedItems.set(item, { pending, item: amendedItem });
  return amendedItem;
}

/** Whether the message is, or can no longer be, as it was to become. */
export function shows(message: Message, { amendment, at }: PendingAmendment): boolean {
  if (message.deletedAt) return true;
  switch (amendment.kind) {
    case 'edit':
      return message.body === amendment.body || (message.editedAt ?? '') >= at;
    case 'deletion':
      return false;
    case 'reaction':
      return isMine(message, amendment.emoji) === amendment.wanted;
  }
}

function afterAmendment(message: Message, { amendment, at }: PendingAmendment): Message {
  if (message.deletedAt) return message;
  switch (amendment.kind) {
    case 'edit':
      return message.body === amendment.body ? message : { ...message, body: amendment.body, editedAt: at };
    case 'deletion':
      return { ...message, body: '', deletedAt: at, reactions: [] };
    case 'reaction':
      return isMine(message, amendment.emoji) === amendment.wanted
        ? message
        : { ...message, reactions: toggled(message.reactions ?? [], amendment.emoji, amendment.wanted) };
  }
}

function isMine(message: Message, emoji: string): boolean {
  return message.reactions?.find((reaction) => reaction.emoji === emoji)?.mine ?? false;
}

function toggled(reactions: readonly Reaction[], emoji: string, mine: boolean): readonly Reaction[] {
  if (!reactions.some((reaction) => reaction.emoji === emoji))
    return [...reactions, { emoji, count: 1, mine }];
  return reactions.flatMap((reaction) => {
    if (reaction.emoji !== emoji) return [reaction];
    const count = reaction.count + (mine ? 1 : -1);
    return count > 0 ? [{ emoji, count, mine }] : [];
  });
}

function isSameList<Item>(one: readonly Item[], other: readonly Item[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
