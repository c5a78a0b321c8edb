import type { Loading } from './history';
import type { Outgoing } from './outbox';
import { firstUnreadAfter, type RoomState } from './room-state';
import type { PendingMessage, RoomSnapshot, RoomStatus, RoomsSnapshot } from './snapshots';
import type { ChatState } from './state';
import { keyOf } from './timeline';
import type { RoomView } from './wire';

/** All that a room's snapshot is made of; the same parts make the same object. */
export interface RoomParts {
  readonly state: RoomState | undefined;
  readonly loading: Loading;
  readonly newLine: number | null;
  readonly outgoing: readonly Outgoing[];
}

export class RoomSnapshots {
  private readonly rooms = new Map<string, { parts: RoomParts; snapshot: RoomSnapshot }>();
  private listed: ChatState | null = null;
  private list: RoomsSnapshot = { loaded: false, items: [] };

  constructor(private readonly me: string) {}

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
    const views = [...rooms.values()].flatMap((room) => room.view ?? []).sort(byName);
    if (loaded !== this.list.loaded || !isSameList(views, this.list.items))
      this.list = { loaded, items: views };
    return this.list;
  }
}

function snapshotOf(
  roomId: string,
  { state, loading, newLine, outgoing }: RoomParts,
  me: string,
): RoomSnapshot {
  const status = statusOf(state, loading);
  return {
    roomId,
    status,
    failureCode: status === 'failed' ? loading.failureCode : null,
    room: state?.view ?? loading.room,
    view: state?.view ?? null,
    items: state?.timeline.items ?? [],
    pending: outgoing.map((message) => pendingOf(message, me)),
    hasMoreBefore: state ? state.timeline.floor > 0 : false,
    loadingBefore: status === 'ready' && loading.isLoading,
    loadBeforeFailed: status === 'ready' && loading.failureCode !== null,
    firstUnreadSeq: state && newLine !== null ? firstUnreadAfter(state, newLine, me) : null,
  };
}

function statusOf(state: RoomState | undefined, loading: Loading): RoomStatus {
  if (state && (state.timeline.floor === 0 || state.timeline.items.length > 0)) return 'ready';
  if (loading.isLoading || loading.failureCode === null) return 'loading';
  return loading.failureCode === 'not_found' ? 'missing' : 'failed';
}

const pendings = new WeakMap<Outgoing, PendingMessage>();

function pendingOf(message: Outgoing, me: string): PendingMessage {
  const known = pendings.get(message);
  if (known) return known;
  const { clientMessageId, roomId, body, writtenAt, state, failureCode } = message;
  const pending = {
    key: keyOf(me, clientMessageId),
    clientMessageId,
    roomId,
    body,
    writtenAt,
    state,
    failureCode,
  };
  pendings.set(message, pending);
  return pending;
}

const names = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

function byName(one: RoomView, other: RoomView): number {
  return names.compare(one.name ?? '', other.name ?? '') || (one.id < other.id ? -1 : 1);
}

function isSame(one: RoomParts, other: RoomParts): boolean {
  return (
    one.state === other.state &&
    one.loading === other.loading &&
    one.newLine === other.newLine &&
    isSameList(one.outgoing, other.outgoing)
  );
}

function isSameList<Item>(one: readonly Item[], other: readonly Item[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
