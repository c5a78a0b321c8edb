import { amended, type PendingAmendment } from './amendment';
import type { Loading } from './history';
import type { Me } from './mentions';
import type { Outgoing } from './outbox';
import { firstUnreadAfter, type RoomState } from './room-state';
import type { PendingMessage, RoomSnapshot, RoomStatus, RoomsSnapshot, TimelineItem } from './snapshots';
import type { ChatState } from './state';
import { keyOf } from './timeline';
import type { Author, RoomView } from './wire';

/** All that a room's snapshot is made of; the same parts make the same object. */
export interface RoomParts {
  readonly state: RoomState | undefined;
  readonly loading: Loading;
  readonly newLine: number | null;
  readonly isKeptUnread: boolean;
  readonly outgoing: readonly Outgoing[];
  readonly amendments: readonly PendingAmendment[];
  readonly typing: readonly Author[];
}

export class RoomSnapshots {
  private readonly rooms = new Map<string, { parts: RoomParts; snapshot: RoomSnapshot }>();
  private listed: ChatState | null = null;
  private list: RoomsSnapshot = { loaded: false, items: [] };

  constructor(private readonly me: Me) {}

  of(roomId: string, parts: RoomParts): RoomSnapshot {
    const known = this.rooms.get(roomId);
    if (known && isSame(known.parts, parts)) return known.snapshot;
    const snapshot = snapshotOf(roomId, parts, this.me);
    this.rooms.set(roomId, { parts, snapshot });
    return snapshot;
  }

  listOf(state: ChatState): RoomsSnapshot {
    if (state === this.listed) return this.list;
    this.listed = state;
    const { rooms, loaded } = state;
    const views = [...rooms.values()].flatMap((room) => room.view ?? []).sort(byNameFor(this.me));
    if (loaded !== this.list.loaded || !isSameList(views, this.list.items))
      this.list = { loaded, items: views };
    return this.list;
  }
}

function snapshotOf(roomId: string, parts: RoomParts, me: Me): RoomSnapshot {
  const { state, loading, newLine, outgoing } = parts;
  const status = statusOf(state, loading);
  const shown = state && (state.excerpt ?? state.timeline);
  return {
    roomId,
    status,
    failureCode: status === 'failed' ? loading.failureCode : null,
    room: state?.view ?? loading.room,
    view: state?.view ?? null,
    items: itemsOf(shown?.items ?? [], parts.amendments),
    pending: state?.excerpt ? [] : outgoing.map((message) => pendingOf(message, me.id)),
    hasMoreBefore: shown ? shown.floor > 0 : false,
    hasMoreAfter: Boolean(state?.excerpt),
    loadingBefore: status === 'ready' && loading.isLoading,
    loadBeforeFailed: status === 'ready' && loading.failureCode !== null,
    firstUnreadSeq: state && newLine !== null ? firstUnreadAfter(state, newLine, me) : null,
    unreadFrom: newLine !== null && shown && shown.floor > newLine && !state.excerpt ? newLine + 1 : null,
    isKeptUnread: parts.isKeptUnread,
    typing: parts.typing,
  };
}

function statusOf(state: RoomState | undefined, loading: Loading): RoomStatus {
  if (state && (state.timeline.floor === 0 || state.timeline.items.length > 0)) return 'ready';
  if (loading.isLoading || loading.failureCode === null) return 'loading';
  return loading.failureCode === 'not_found' ? 'missing' : 'failed';
}

function itemsOf(
  items: readonly TimelineItem[],
  amendments: readonly PendingAmendment[],
): readonly TimelineItem[] {
  if (amendments.length === 0) return items;
  return items.map((item) => (item.kind === 'message' ? amended(item, amendments) : item));
}

const pendings = new WeakMap<Outgoing, PendingMessage>();

function pendingOf(message: Outgoing, me: string): PendingMessage {
  const known = pendings.get(message);
  if (known) return known;
  const { clientMessageId, roomId, body, replyTo, writtenAt, state, failureCode } = message;
  const pending = {
    key: keyOf(me, clientMessageId),
    clientMessageId,
    roomId,
    body,
    replyTo: replyTo ?? null,
    writtenAt,
    state,
    failureCode,
  };
  pendings.set(message, pending);
  return pending;
}

const names = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** A direct room goes by the others' names. */
function byNameFor(me: Me): (one: RoomView, other: RoomView) => number {
  const nameOf = ({ name, members }: RoomView) =>
    name ?? (members ?? []).flatMap(({ user }) => (user.id === me.id ? [] : user.displayName)).join(' ');
  return (one, other) => names.compare(nameOf(one), nameOf(other)) || (one.id < other.id ? -1 : 1);
}

function isSame(one: RoomParts, other: RoomParts): boolean {
  return (
    one.state === other.state &&
    one.loading === other.loading &&
    one.newLine === other.newLine &&
    one.isKeptUnread === other.isKeptUnread &&
    isSameList(one.outgoing, other.outgoing) &&
    isSameList(one.amendments, other.amendments) &&
    isSameList(one.typing, other.typing)
  );
}

function isSameList<Item>(one: readonly Item[], other: readonly Item[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
