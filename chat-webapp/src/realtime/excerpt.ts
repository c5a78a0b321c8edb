/**
 * A part of a room's history away from its end, for who jumped to an old message: every message with
 * `floor < seq <= ceiling`. It grows at both ends until it meets the timeline, and becomes its beginning. Pure.
 */
import { changed } from './message-changes';
import type { MessageItem } from './snapshots';
import { ceilingOf, floorOf, itemsIn, type Timeline } from './timeline';
import type { MessageChange, MessagePage } from './wire';

export interface Excerpt {
  readonly floor: number;
  readonly ceiling: number;
  readonly items: readonly MessageItem[];
}

/** A timeline, and what is looked at beside it. */
export interface History {
  readonly timeline: Timeline;
  readonly excerpt: Excerpt | null;
}

/** Starts anew around a page; one that is older than the changes remembered changes nothing. */
export function lookedAround(history: History, page: MessagePage, me: string): History {
  const items = itemsIn(history.timeline, page, me);
  return items
    ? met({ ...history, excerpt: { items, floor: floorOf(page), ceiling: ceilingOf(page) } })
    : history;
}

export function grownDown(history: History, before: number, page: MessagePage, me: string): History {
  const { excerpt, timeline } = history;
  const items = excerpt?.floor === before - 1 ? itemsIn(timeline, page, me) : null;
  if (!excerpt || !items) return history;
  const older = items.filter((item) => item.seq <= excerpt.floor);
  const floor = Math.min(excerpt.floor, floorOf(page));
  return { ...history, excerpt: { ...excerpt, floor, items: [...older, ...excerpt.items] } };
}

export function grownUp(history: History, after: number, page: MessagePage, me: string): History {
  const { excerpt, timeline } = history;
  const items = excerpt?.ceiling === after ? itemsIn(timeline, page, me) : null;
  if (!excerpt || !items) return history;
  const newer = items.filter((item) => item.seq > excerpt.ceiling);
  const ceiling = Math.max(excerpt.ceiling, ceilingOf(page));
  return met({ ...history, excerpt: { ...excerpt, ceiling, items: [...excerpt.items, ...newer] } });
}

/** A change that the timeline just took in. */
export function changedIn(excerpt: Excerpt, change: MessageChange, me: string): Excerpt {
  const id = 'message' in change ? change.message.id : change.messageId;
  const at = excerpt.items.findIndex((item) => item.message.id === id);
  const item = excerpt.items[at];
  return item ? { ...excerpt, items: excerpt.items.with(at, changed(item, change, me)) } : excerpt;
}

/** Once they touch, they are one. */
export function met(history: History): History {
  const { timeline, excerpt } = history;
  if (!excerpt || excerpt.ceiling < timeline.floor) return history;
  if (excerpt.floor >= timeline.floor) return { timeline, excerpt: null };
  const older = excerpt.items.filter((item) => item.seq <= timeline.floor);
  return {
    timeline: { ...timeline, floor: excerpt.floor, items: [...older, ...timeline.items] },
    excerpt: null,
  };
}
