import { createContext, use } from 'react';
import type { Chat, MessageItem } from '@/realtime';
import type { MessageRights } from '../model/rights';

/** What one does with a message. */
export interface MessageActs {
  readonly rightsOn: (item: MessageItem) => MessageRights;
  readonly react: (item: MessageItem, emoji: string) => void;
  readonly reply: (item: MessageItem) => void;
  readonly edit: (item: MessageItem | null) => void;
  readonly remove: (item: MessageItem) => void;
  readonly copy: (item: MessageItem) => void;
  readonly copyLink: (item: MessageItem) => void;
  readonly markUnread: (item: MessageItem) => void;
  /** Brings a message into view, by its id or its place; loads it if need be. */
  readonly goTo: (target: string | number) => void;
}

interface MessageContextValue {
  readonly chat: Chat;
  readonly roomId: string;
  readonly me: string;
  readonly enterSends: boolean;
  readonly editing: string | null;
  readonly acts: MessageActs;
}

export const MessageContext = createContext<MessageContextValue | null>(null);

/** Finds a message that is at hand; apart, for it changes with every message. */
export const FindContext = createContext<(messageId: string) => MessageItem | null>(() => null);

export function useMessages(): MessageContextValue {
  const value = use(MessageContext);
  if (!value) throw new Error('There is no timeline above.');
  return value;
}
