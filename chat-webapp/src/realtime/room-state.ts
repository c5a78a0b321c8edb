/** One room as this client knows it: the caller's view of it and the held part of its timeline. Pure. */
import { changedIn, grownDown, grownUp, lookedAround, type Excerpt } from './excerpt';
import type { Me } from './mentions';
import { isChange } from './message-changes';
import { counts, viewAfter, viewReadTo, type ViewChange } from './room-view';
import {
  addOlder,
  advance,
  holdsAnything,
  nextOf,
  queue,
  startAt,
  startFrom,
  type Timeline,
} from './timeline';
import type { EventPage, MessagePage, Room, RoomView, TimelineEvent } from './wire';

export interface RoomState {
  /** Null while the caller is not a member and only looks at it. */
  readonly view: RoomView | null;
  readonly timeline: Timeline;
  /** Where the person looks while that is away from the end. */
  readonly excerpt: Excerpt | null;
  /** A read marker that was set here and that the server didn't confirm yet. */
  readonly marked: number | null;
  /** The view's counts can't be told from here: ask for the list of rooms. */
  readonly uncertain: boolean;
}

/** A room that is only looked at, from its newest page. */
export function lookedAt(page: MessagePage): RoomState {
  return { view: null, timeline: startFrom(page), excerpt: null, marked: null, uncertain: false };
}

export function enteredAt(view: RoomView): RoomState {
  return { view, timeline: startAt(view.lastSeq), excerpt: null, marked: null, uncertain: false };
}

/** What `welcome` says of a room. `resumed`: its cursor was in `hello`, so that its events follow by themselves. */
export function welcomed(state: RoomState, view: RoomView, resumed: boolean, me: Me): RoomState {
  const fresh = { ...state, view, uncertain: false, ...historyAt(state, view, resumed) };
  return state.marked === null || state.marked <= view.readSeq
    ? { ...fresh, marked: null }
    : readTo(fresh, state.marked, me);
}

/** `room.joined`, or a join that this client asked for. What was looked at before stays. */
export function joined(state: RoomState, view: RoomView): RoomState {
  if (state.view && state.view.lastSeq > view.lastSeq) return state;
  const isAhead = state.timeline.cursor >= view.lastSeq;
  return { ...state, view, ...(!isAhead && historyAt(state, view, false)) };
}

export function received(state: RoomState, event: TimelineEvent, me: Me): RoomState {
  const timeline = queue(state.timeline, event);
  return timeline === state.timeline ? state : drained({ ...state, timeline }, me);
}

/** The answer to "what came after my cursor?". */
export function caughtUp(state: RoomState, page: EventPage, me: Me): RoomState {
  const filled = page.items.reduce((timeline, event) => queue(timeline, event), state.timeline);
  const next = drained({ ...state, timeline: filled }, me);
  if (next.timeline.cursor > state.timeline.cursor) return next;
  // What was said to exist doesn't: there is nothing to wait for.
  const head = Math.max(next.timeline.cursor, Math.min(next.timeline.head, page.lastSeq));
  return { ...next, timeline: { ...next.timeline, head } };
}

export function withOlder(state: RoomState, before: number, page: MessagePage, me: Me): RoomState {
  if (state.excerpt) return { ...state, ...grownDown(state, before, page, me.id) };
  return { ...state, timeline: addOlder(state.timeline, before, page, me.id) };
}

export function withNewer(state: RoomState, after: number, page: MessagePage, me: Me): RoomState {
  return { ...state, ...grownUp(state, after, page, me.id) };
}

/** The person jumped to somewhere in the past. */
export function around(state: RoomState, page: MessagePage, me: Me): RoomState {
  return { ...state, ...lookedAround(state, page, me.id) };
}

/** Forgets what is held of the timeline; it goes on after `lastSeq`. */
export function restarted(state: RoomState, lastSeq: number): RoomState {
  const isMissingSome = state.view !== null && state.view.lastSeq < lastSeq;
  return { ...state, timeline: startAt(lastSeq), excerpt: null, uncertain: state.uncertain || isMissingSome };
}

/** The list of rooms, asked for over HTTP, tells the counts again, unless it is older than what came since. */
export function recounted(state: RoomState, view: RoomView): RoomState {
  const { view: held, uncertain } = state;
  const isStale = !held || view.lastSeq < held.lastSeq || view.readSeq !== held.readSeq;
  return uncertain && !isStale ? { ...state, view, uncertain: false } : state;
}

/** The person read up to here, on this device. */
export function marked(state: RoomState, seq: number, me: Me): RoomState {
  if (!state.view) return state;
  const target = Math.min(seq, state.view.lastSeq);
  return target <= state.view.readSeq ? state : readTo({ ...state, marked: target }, target, me);
}

/** The person wants this message, and what follows it, to be unread again. */
export function markedUnread(state: RoomState, seq: number, me: Me): RoomState {
  if (!state.view) return state;
  return readTo({ ...state, marked: null }, Math.min(seq - 1, state.view.readSeq), me);
}

/** What the server answered to a change of name or topic, unless something newer is known. */
export function described(state: RoomState, { name, topic, lastSeq }: Room): RoomState {
  if (!state.view || state.view.lastSeq > lastSeq) return state;
  return { ...state, view: { ...state.view, name, topic } };
}

/** The server says where the marker is. While a later one of ours is on its way, ours counts. */
export function confirmedRead(state: RoomState, seq: number, me: Me): RoomState {
  if (!state.view || (state.marked !== null && seq < state.marked)) return state;
  return readTo({ ...state, marked: null }, seq, me);
}

/** The first message that the "New" line stands above, if it is held. */
export function firstUnreadAfter(state: RoomState, seq: number, me: Me): number | null {
  const { floor, items } = state.excerpt ?? state.timeline;
  if (floor > seq) return null;
  const first = items.find(
    (item) => item.kind === 'message' && item.seq > seq && counts(item.message, me.id),
  );
  return first?.seq ?? null;
}

function historyAt(
  state: RoomState,
  view: RoomView,
  resumed: boolean,
): Pick<RoomState, 'timeline' | 'excerpt'> {
  const { timeline, excerpt } = state;
  if (resumed) return { timeline, excerpt };
  if (!holdsAnything(timeline) || timeline.cursor > view.lastSeq)
    return { timeline: startAt(view.lastSeq), excerpt: null };
  return { timeline: { ...timeline, head: Math.max(timeline.head, view.lastSeq) }, excerpt };
}

function drained(state: RoomState, me: Me): RoomState {
  let next = state;
  for (let event = nextOf(next.timeline); event; event = nextOf(next.timeline)) {
    next = {
      ...withView(next, next.view && viewAfter(next.view, event, next.timeline, me)),
      timeline: advance(next.timeline, event, me.id),
      excerpt: next.excerpt && isChange(event) ? changedIn(next.excerpt, event, me.id) : next.excerpt,
    };
  }
  return next;
}

function readTo(state: RoomState, seq: number, me: Me): RoomState {
  return withView(state, state.view && viewReadTo(state.view, seq, state.timeline, me));
}

function withView(state: RoomState, change: ViewChange | null): RoomState {
  if (!change) return state;
  return { ...state, view: change.view, uncertain: state.uncertain || change.uncertain };
}
