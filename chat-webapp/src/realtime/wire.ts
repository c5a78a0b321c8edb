/** The JSON of the wire contract, version 1. Clients ignore what they don't know: every field here is the floor. */

export type { User } from '@/lib/session';

export interface Author {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
}

export type RoomKind = 'public' | 'private' | 'direct';
export type Role = 'member' | 'moderator' | 'owner';

export interface Room {
  readonly id: string;
  readonly kind: RoomKind;
  /** Null for a direct room, which is called after its people. */
  readonly name: string | null;
  readonly topic: string | null;
  readonly createdAt: string;
  readonly memberCount: number;
  readonly lastSeq: number;
}

/** A room as its member sees it. */
export interface RoomView extends Room {
  readonly role: Role;
  readonly readSeq: number;
  /** Messages of others above the read marker; 1,000 means "or more". */
  readonly unreadCount: number;
  /** Those among them that mean the caller. */
  readonly mentionCount: number;
  /** Its body is cut to 200 characters. */
  readonly lastMessage?: Message | null;
  /** Of direct rooms alone. */
  readonly members?: readonly Member[];
}

export interface Member {
  readonly user: Author;
  readonly role: Role;
  readonly joinedAt: string;
}

export interface Reaction {
  readonly emoji: string;
  readonly count: number;
  readonly mine: boolean;
}

export interface Message {
  readonly id: string;
  readonly roomId: string;
  readonly seq: number;
  readonly author: Author;
  readonly clientMessageId: string;
  readonly body: string;
  readonly createdAt: string;
  readonly editedAt?: string | null;
  readonly deletedAt?: string | null;
  /** The message that this one answers. */
  readonly replyTo?: string | null;
  /** Left out inside events: reactions have events of their own. */
  readonly reactions?: readonly Reaction[];
}

interface EventHead<Type extends string> {
  readonly roomId: string;
  readonly seq: number;
  readonly type: Type;
  readonly at: string;
}

export type MessagePosted = EventHead<'message.posted'> & { readonly message: Message };
export type MessageEdited = EventHead<'message.edited'> & { readonly message: Message };
export type MessageDeleted = EventHead<'message.deleted'> & { readonly messageId: string };
export type ReactionChanged = EventHead<'reaction.added' | 'reaction.removed'> & {
  readonly messageId: string;
  readonly emoji: string;
  readonly userId: string;
};
export type MemberJoined = EventHead<'member.joined'> & { readonly user: Author };
export type MemberLeft = EventHead<'member.left'> & { readonly user: Author };
export type MemberUpdated = EventHead<'member.updated'> & { readonly user: Author; readonly role: Role };
export type RoomUpdated = EventHead<'room.updated'> & { readonly room: Room };

/** What a message looks like may change after it was posted. */
export type MessageChange = MessageEdited | MessageDeleted | ReactionChanged;
/** What the timeline shows as a line of its own. */
export type SystemEvent = MemberJoined | MemberLeft | MemberUpdated | RoomUpdated;
/** An event of a kind that this client is too old to know still takes its `seq`. */
export type UnknownEvent = EventHead<'unknown'>;
export type TimelineEvent = MessagePosted | MessageChange | SystemEvent | UnknownEvent;

export interface MessagePage {
  readonly items: readonly Message[];
  readonly hasMoreBefore: boolean;
  readonly hasMoreAfter: boolean;
  /** The room's `lastSeq` in the snapshot read: events up to it are already in the page. */
  readonly asOfSeq: number;
}

export interface EventPage {
  readonly items: readonly TimelineEvent[];
  readonly lastSeq: number;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}
