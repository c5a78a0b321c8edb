/** All that the server told, as one value, and the one pure function that moves it. */
import type { Me } from './mentions';
import { learned, peopleIn } from './people';
import {
  around,
  caughtUp,
  confirmedRead,
  described,
  enteredAt,
  joined,
  lookedAt,
  marked,
  markedUnread,
  received,
  recounted,
  restarted,
  welcomed,
  withNewer,
  withOlder,
  type RoomState,
} from './room-state';
import { trim } from './timeline';
import type { Author, EventPage, MessagePage, Room, RoomView, TimelineEvent } from './wire';

/** Changes when the server's database was restored; opaque. */
export type Epoch = string | number | null;

export interface ChatState {
  readonly me: Me;
  readonly epoch: Epoch;
  readonly loaded: boolean;
  readonly rooms: ReadonlyMap<string, RoomState>;
  /** Everybody whom this client came across, by id. */
  readonly people: ReadonlyMap<string, Author>;
}

export type Action =
  | { type: 'restored'; epoch: Epoch; rooms: ReadonlyMap<string, RoomState> }
  | { type: 'welcome'; epoch: Epoch; rooms: readonly RoomView[]; resumed: ReadonlySet<string> }
  | { type: 'event'; event: TimelineEvent }
  | { type: 'reset'; roomId: string; lastSeq: number }
  | { type: 'joined'; room: RoomView }
  | { type: 'left'; roomId: string }
  | { type: 'read'; roomId: string; seq: number }
  | { type: 'marked'; roomId: string; seq: number }
  | { type: 'marked-unread'; roomId: string; seq: number }
  | { type: 'described'; room: Room }
  | { type: 'people'; people: readonly Author[] }
  | { type: 'older'; roomId: string; before: number; page: MessagePage }
  | { type: 'newest'; roomId: string; page: MessagePage }
  | { type: 'newer'; roomId: string; after: number; page: MessagePage }
  | { type: 'around'; roomId: string; page: MessagePage }
  | { type: 'latest'; roomId: string }
  | { type: 'caught-up'; roomId: string; page: EventPage }
  | { type: 'recounted'; rooms: readonly RoomView[] }
  | { type: 'trimmed'; roomId: string; most: number };

export function emptyState(me: Me): ChatState {
  return { me, epoch: null, loaded: false, rooms: new Map(), people: new Map() };
}

export function reduce(state: ChatState, action: Action): ChatState {
  return learned(moved(state, action), peopleIn(action));
}

function moved(state: ChatState, action: Action): ChatState {
  const { me } = state;
  switch (action.type) {
    case 'restored':
      return { ...state, epoch: action.epoch, rooms: action.rooms, loaded: action.rooms.size > 0 };
    case 'welcome':
      return afterWelcome(state, action.epoch, action.rooms, action.resumed);
    case 'event':
      return inRoom(state, action.event.roomId, (room) => received(room, action.event, me));
    case 'reset':
      return inRoom(state, action.roomId, (room) => restarted(room, action.lastSeq));
    case 'joined':
      return withRoom(state, action.room.id, joined(roomOf(state, action.room), action.room));
    case 'left':
      return withoutRoom(state, action.roomId);
    case 'read':
      return inRoom(state, action.roomId, (room) => confirmedRead(room, action.seq, me));
    case 'marked':
      return inRoom(state, action.roomId, (room) => marked(room, action.seq, me));
    case 'marked-unread':
      return inRoom(state, action.roomId, (room) => markedUnread(room, action.seq, me));
    case 'described':
      return inRoom(state, action.room.id, (room) => described(room, action.room));
    case 'people':
      return state;
    case 'older':
      return inRoom(state, action.roomId, (room) => withOlder(room, action.before, action.page, me));
    case 'newer':
      return inRoom(state, action.roomId, (room) => withNewer(room, action.after, action.page, me));
    case 'around':
      return inRoom(state, action.roomId, (room) => around(room, action.page, me));
    case 'latest':
      return inRoom(state, action.roomId, (room) => ({ ...room, excerpt: null }));
    case 'newest':
      return state.rooms.has(action.roomId) ? state : withRoom(state, action.roomId, lookedAt(action.page));
    case 'caught-up':
      return inRoom(state, action.roomId, (room) => caughtUp(room, action.page, me));
    case 'recounted':
      return action.rooms.reduce(
        (next, view) => inRoom(next, view.id, (room) => recounted(room, view)),
        state,
      );
    case 'trimmed':
      return inRoom(state, action.roomId, (room) => ({
        ...room,
        excerpt: null,
        timeline: trim(room.timeline, action.most),
      }));
  }
}

function afterWelcome(
  state: ChatState,
  epoch: Epoch,
  views: readonly RoomView[],
  resumed: ReadonlySet<string>,
): ChatState {
  const rooms = views.map(
    (view) => [view.id, welcomed(roomOf(state, view), view, resumed.has(view.id), state.me)] as const,
  );
  return { ...state, epoch, loaded: true, rooms: new Map(rooms) };
}

function roomOf(state: ChatState, view: RoomView): RoomState {
  return state.rooms.get(view.id) ?? enteredAt(view);
}

/** Changes a room that is known; what is said of others has come too late or too early. */
function inRoom(state: ChatState, roomId: string, change: (room: RoomState) => RoomState): ChatState {
  const room = state.rooms.get(roomId);
  return room ? withRoom(state, roomId, change(room)) : state;
}

function withRoom(state: ChatState, roomId: string, room: RoomState): ChatState {
  return state.rooms.get(roomId) === room
    ? state
    : { ...state, rooms: new Map(state.rooms).set(roomId, room) };
}

function withoutRoom(state: ChatState, roomId: string): ChatState {
  const rooms = new Map(state.rooms);
  return rooms.delete(roomId) ? { ...state, rooms } : state;
}
