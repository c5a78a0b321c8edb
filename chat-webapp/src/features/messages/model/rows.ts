/** What the timeline shows, line by line: days, the "New" line, groups of messages, folded events. Pure. */
import type { EventItem, MessageItem, PendingMessage, TimelineItem } from '@/realtime';
import { dayOf } from '@/lib/time';

export type MessageRow = {
  readonly kind: 'message';
  readonly key: string;
  readonly item: MessageItem;
  /** Shows the author; what follows soon from the same one is set below without. */
  readonly leads: boolean;
};
export type PendingRow = {
  readonly kind: 'pending';
  readonly key: string;
  readonly pending: PendingMessage;
  readonly leads: boolean;
};
export type EventsRow = {
  readonly kind: 'events';
  readonly key: string;
  readonly items: readonly EventItem[];
};
export type DayRow = { readonly kind: 'day'; readonly key: string; readonly time: number };
export type NewRow = { readonly kind: 'new'; readonly key: string };
/** Above everything: the room's beginning, or the older messages on their way. */
export type TopRow = { readonly kind: 'top'; readonly key: 'top' };
export type Row = TopRow | MessageRow | PendingRow | EventsRow | DayRow | NewRow;

export interface Rows {
  readonly items: readonly TimelineItem[];
  readonly firstUnreadSeq: number | null;
  /** Rows of `items` alone: what is pending comes and goes behind them. */
  readonly settled: readonly Row[];
}

const groupWithin = 5 * 60_000;

export const noRows: Rows = { items: [], firstUnreadSeq: null, settled: [] };

/** Goes on from the rows of the moment before where only new items came, so that a long room costs no more than a short one. */
export function rowsOf(
  items: readonly TimelineItem[],
  firstUnreadSeq: number | null,
  before: Rows = noRows,
): Rows {
  const goesOn = firstUnreadSeq === before.firstUnreadSeq && startsWith(items, before.items);
  if (goesOn && items.length === before.items.length) return before;
  const settled = goesOn ? [...before.settled] : [];
  for (const item of goesOn ? items.slice(before.items.length) : items) append(settled, item, firstUnreadSeq);
  return { items, firstUnreadSeq, settled };
}

const topRow: TopRow = { kind: 'top', key: 'top' };

/** Everything from the top to what is not sent yet. */
export function allRows(rows: Rows, pending: readonly PendingMessage[], me: string): readonly Row[] {
  const all: Row[] = [topRow, ...rows.settled];
  for (const message of pending) {
    if (opensDay(all.at(-1), message.writtenAt)) all.push(dayRow(message.writtenAt));
    const leads = !continues(all.at(-1), me, message.writtenAt);
    all.push({ kind: 'pending', key: message.key, pending: message, leads });
  }
  return all;
}

function append(rows: Row[], item: TimelineItem, firstUnreadSeq: number | null): void {
  const time = timeOf(item);
  if (opensDay(rows.at(-1), time)) rows.push(dayRow(time));
  if (item.seq === firstUnreadSeq) rows.push({ kind: 'new', key: 'new' });
  const last = rows.at(-1);
  if (item.kind === 'message') {
    rows.push({
      kind: 'message',
      key: item.key,
      item,
      leads: !continues(last, item.message.author.id, time),
    });
  } else if (last?.kind === 'events') {
    rows[rows.length - 1] = { ...last, items: [...last.items, item] };
  } else {
    rows.push({ kind: 'events', key: item.key, items: [item] });
  }
}

function continues(last: Row | undefined, authorId: string, time: number): boolean {
  if (last?.kind === 'pending') return time - last.pending.writtenAt < groupWithin;
  if (last?.kind !== 'message') return false;
  return last.item.message.author.id === authorId && time - timeOf(last.item) < groupWithin;
}

/** Rows that stay where they are, relative to their neighbours, whatever is loaded. */
export function isAnchor(row: Row): boolean {
  return row.kind === 'message' || row.kind === 'pending' || row.kind === 'events';
}

/** The height a row will about have, before it is seen. */
export function estimatedHeight(row: Row): number {
  switch (row.kind) {
    case 'message':
      return (row.leads ? 36 : 4) + linesOf(row.item.message.body);
    case 'pending':
      return (row.leads ? 36 : 4) + linesOf(row.pending.body);
    case 'top':
      return 96;
    default:
      return 36;
  }
}

function linesOf(body: string): number {
  return 22 * Math.max(1, Math.ceil(body.length / 90));
}

function opensDay(last: Row | undefined, time: number): boolean {
  const before = last && timeOfRow(last);
  return before === null || before === undefined || dayOf(new Date(before)) !== dayOf(new Date(time));
}

function dayRow(time: number): DayRow {
  return { kind: 'day', key: `day:${dayOf(new Date(time))}`, time };
}

export function timeOfRow(row: Row): number | null {
  switch (row.kind) {
    case 'message':
      return timeOf(row.item);
    case 'pending':
      return row.pending.writtenAt;
    case 'events':
      return timeOf(row.items.at(-1)!);
    case 'day':
      return row.time;
    case 'new':
    case 'top':
      return null;
  }
}

const times = new WeakMap<TimelineItem, number>();

/** When it happened, in milliseconds: parsed once. */
export function timeOf(item: TimelineItem): number {
  const known = times.get(item);
  if (known !== undefined) return known;
  const time = Date.parse(item.kind === 'message' ? item.message.createdAt : item.event.at);
  times.set(item, time);
  return time;
}

function startsWith(items: readonly TimelineItem[], prefix: readonly TimelineItem[]): boolean {
  if (prefix.length > items.length) return false;
  for (let at = prefix.length - 1; at >= 0; at -= 1) if (items[at] !== prefix[at]) return false;
  return true;
}
