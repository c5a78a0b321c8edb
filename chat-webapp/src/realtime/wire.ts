/** The JSON of the wire contract, version 1. Clients ignore what they don't know: every field here is the floor. */
import type { Schemas } from '@/lib/schemas';

export type User = Schemas['User'];
export type Author = Schemas['Author'];
export type RoomKind = Schemas['Kind'];
export type Role = Schemas['Role'];
export type Room = Schemas['Room'];
/** A room as its member sees it. */
export type RoomView = Schemas['RoomView'];
export type Member = Schemas['Member'];
export type Reaction = Schemas['Reaction'];
export type Message = Schemas['Message'];
export type MessagePage = Schemas['MessagePage'];

/** One of the types of event that a schema stands for. */
type EventOf<Schema extends { readonly type: string }, Type extends Schema['type']> = Omit<Schema, 'type'> & {
  readonly type: Type;
};

export type MessagePosted = EventOf<Schemas['MessageEvent'], 'message.posted'>;
export type MessageEdited = EventOf<Schemas['MessageEvent'], 'message.edited'>;
export type MessageDeleted = Schemas['MessageDeleted'];
export type ReactionChanged = Schemas['ReactionEvent'];
export type MemberJoined = EventOf<Schemas['MemberEvent'], 'member.joined'>;
export type MemberLeft = EventOf<Schemas['MemberEvent'], 'member.left'>;
export type MemberUpdated = Schemas['MemberUpdated'];
export type RoomUpdated = Schemas['RoomUpdated'];

/** What a message looks like may change after it was posted. */
export type MessageChange = MessageEdited | MessageDeleted | ReactionChanged;
/** What the timeline shows as a line of its own. */
export type SystemEvent = MemberJoined | MemberLeft | MemberUpdated | RoomUpdated;
/** An event of a kind that this client is too old to know still takes its `seq`. */
export interface UnknownEvent {
  readonly roomId: string;
  readonly seq: number;
  readonly type: 'unknown';
  readonly at: string;
}
export type TimelineEvent = MessagePosted | MessageChange | SystemEvent | UnknownEvent;

export interface EventPage {
  readonly items: readonly TimelineEvent[];
  readonly lastSeq: number;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: Schemas['NextCursor'];
}
