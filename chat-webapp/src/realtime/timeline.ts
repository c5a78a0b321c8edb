/**
 * The part of one room's timeline that this client holds: every message with `floor < seq <= cursor`, as the
 * room stood at `cursor` (or later, where a page was newer). Pure; events come in through `queue` and `advance`.
 */
import { changed } from './message-changes';
import type { MessageItem, TimelineItem } from './snapshots';
import type { Message, MessageChange, MessagePage, SystemEvent, TimelineEvent } from './wire';

export interface Timeline {
  /** The last event that is reflected here. */
  readonly cursor: number;
  /** Older messages exist, or may exist, up to this `seq`. 0: none. */
  readonly floor: number;
  /** Events up to here exist and don't come by themselves: they must be fetched. */
  readonly head: number;
  readonly items: readonly TimelineItem[];
  /** Events that came before their predecessors, by ascending `seq`. */
  readonly ahead: readonly TimelineEvent[];
  /** The newest changes of messages, complete above `changesAfter`: a page read earlier needs them. */
  readonly changes: readonly MessageChange[];
  readonly changesAfter: number;
}

const longestQueue = 500;
const mostChanges = 200;

/** Holds nothing yet, and follows what comes after `seq`. */
export function startAt(seq: number): Timeline {
  return { cursor: seq, floor: seq, head: seq, items: [], ahead: [], changes: [], changesAfter: seq };
}

export function holdsAnything(timeline: Timeline): boolean {
  return timeline.floor < timeline.cursor;
}

export function isBehind(timeline: Timeline): boolean {
  return timeline.ahead.length > 0 || timeline.cursor < timeline.head;
}

/** Takes an event in, at most once, whatever the order of arrival. */
export function queue(timeline: Timeline, event: TimelineEvent): Timeline {
  if (event.seq <= timeline.cursor) return timeline;
  const at = timeline.ahead.findIndex((other) => other.seq >= event.seq);
  if (at >= 0 && timeline.ahead[at]?.seq === event.seq) return timeline;
  const ahead = at < 0 ? [...timeline.ahead, event] : timeline.ahead.toSpliced(at, 0, event);
  const head = ahead.length > longestQueue ? Math.max(timeline.head, ahead.at(-1)!.seq) : timeline.head;
  return { ...timeline, head, ahead: ahead.slice(0, longestQueue) };
}

/** The queued event that comes next in order, if it is there. */
export function nextOf(timeline: Timeline): TimelineEvent | null {
  const next = timeline.ahead[0];
  return next?.seq === timeline.cursor + 1 ? next : null;
}

/** Applies the event that `nextOf` answered. */
export function advance(timeline: Timeline, event: TimelineEvent, me: string): Timeline {
  const moved = { ...timeline, cursor: event.seq, ahead: timeline.ahead.slice(1) };
  switch (event.type) {
    case 'message.posted':
      return { ...moved, items: [...moved.items, itemOf(event.message, event.seq)] };
    case 'message.edited':
    case 'message.deleted':
    case 'reaction.added':
    case 'reaction.removed':
      return remember({ ...moved, items: withChange(moved.items, event, me) }, event);
    case 'member.joined':
    case 'member.left':
    case 'member.updated':
    case 'room.updated':
      return { ...moved, items: [...moved.items, eventItemOf(event)] };
    case 'unknown':
      return moved;
  }
}

/**
 * Puts a page of older messages, fetched with `before`, under what is held. A page that doesn't reach down
 * from here any more, or that is older than the changes remembered, leaves the timeline as it is.
 */
export function addOlder(timeline: Timeline, before: number, page: MessagePage, me: string): Timeline {
  const reaches = before > timeline.floor && page.asOfSeq >= timeline.floor;
  const items = reaches ? itemsIn(timeline, page, me) : null;
  if (!items) return timeline;
  const older = items.filter((item) => item.seq <= timeline.floor);
  return {
    ...timeline,
    floor: Math.min(timeline.floor, floorOf(page)),
    items: [...older, ...timeline.items],
  };
}

/** A page's messages as the room stands now; null if it is older than the changes remembered. */
export function itemsIn(timeline: Timeline, page: MessagePage, me: string): readonly MessageItem[] | null {
  if (page.asOfSeq < timeline.changesAfter) return null;
  const missed = timeline.changes.filter((change) => change.seq > page.asOfSeq);
  return page.items.map((message) =>
    missed.reduce((item, change) => changed(item, change, me), itemOf(message, page.asOfSeq)),
  );
}

/** A room that nothing is known of, from its newest page. */
export function startFrom(page: MessagePage): Timeline {
  const items = page.items.map((message) => itemOf(message, page.asOfSeq));
  return { ...startAt(page.asOfSeq), floor: floorOf(page), items };
}

/** Keeps the newest items alone. */
export function trim(timeline: Timeline, most: number): Timeline {
  const surplus = timeline.items.length - most;
  if (surplus <= 0) return timeline;
  return { ...timeline, items: timeline.items.slice(surplus), floor: timeline.items[surplus - 1]!.seq };
}

export function messageAt(timeline: Timeline, messageId: string): MessageItem | null {
  const item = timeline.items.findLast((each) => each.kind === 'message' && each.message.id === messageId);
  return item?.kind === 'message' ? item : null;
}

export function keyOf(authorId: string, clientMessageId: string): string {
  return `${authorId}:${clientMessageId}`;
}

function itemOf(message: Message, asOf: number): MessageItem {
  const whole = message.reactions ? message : { ...message, reactions: [] };
  return {
    kind: 'message',
    key: keyOf(message.author.id, message.clientMessageId),
    seq: message.seq,
    message: whole,
    asOf,
  };
}

function eventItemOf(event: SystemEvent): TimelineItem {
  return { kind: 'event', key: `${event.roomId}:${event.seq}`, seq: event.seq, event };
}

/** Below this a page tells nothing. */
export function floorOf(page: MessagePage): number {
  const oldest = page.items[0];
  return page.hasMoreBefore && oldest ? oldest.seq - 1 : 0;
}

/** Above this a page tells nothing. */
export function ceilingOf(page: MessagePage): number {
  const newest = page.items.at(-1);
  return page.hasMoreAfter && newest ? newest.seq : page.asOfSeq;
}

function withChange(
  items: readonly TimelineItem[],
  change: MessageChange,
  me: string,
): readonly TimelineItem[] {
  const id = 'message' in change ? change.message.id : change.messageId;
  const at = items.findLastIndex((item) => item.kind === 'message' && item.message.id === id);
  const item = items[at];
  return item?.kind === 'message' ? items.with(at, changed(item, change, me)) : items;
}

function remember(timeline: Timeline, change: MessageChange): Timeline {
  const changes = [...timeline.changes, change];
  const dropped = changes.length > mostChanges ? changes.shift() : undefined;
  return { ...timeline, changes, changesAfter: dropped?.seq ?? timeline.changesAfter };
}
