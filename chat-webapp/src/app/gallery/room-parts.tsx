import { JoinBar } from '@/features/rooms/components/join-bar';
import { RoomHeader } from '@/features/rooms/components/room-header';
import { RoomLink } from '@/features/rooms/components/room-link';
import type { Chat, ConnectionSnapshot, RoomView } from '@/realtime';
import { ada, direct, grace, view } from './samples';
import { Show, State } from './show';

const nothing = () => {};
const chat = { joinRoom: async () => {} } as unknown as Chat;
const live: ConnectionSnapshot = { phase: 'live', retryAt: null, hasBeenLive: true };
const connections = {
  live,
  connecting: { ...live, phase: 'connecting', hasBeenLive: false },
  reconnecting: { ...live, phase: 'waiting' },
  offline: { ...live, phase: 'offline' },
} as const satisfies Record<string, ConnectionSnapshot>;

const compiler = view('Compiler', { id: 'room-1', topic: 'Parsing, optimising, arguing' });
const links: readonly (readonly [RoomView, Partial<Parameters<typeof RoomLink>[0]>])[] = [
  [view('Quiet'), {}],
  [view('Open'), { active: true }],
  [view('With a draft'), { hasDraft: true }],
  [view('Unread', { unreadCount: 3 }), {}],
  [view('Called', { unreadCount: 120, mentionCount: 120 }), {}],
  [view('Private', { kind: 'private' }), {}],
  [view('A name that is so long that it has to be cut off somewhere', { unreadCount: 2 }), {}],
  [direct(grace, { unreadCount: 1 }), { online: true }],
  [direct({ ...grace, id: 'user-3', displayName: 'Linus Okafor' }), {}],
];

/** What leads to a room, and what stands around it. */
export function RoomParts() {
  return (
    <>
      <Show name="Room in the list">
        <ul className="w-66 space-y-px bg-surface p-2">
          {links.map(([room, rest]) => (
            <RoomLink
              key={room.id}
              {...{ room, me: ada.id, online: false, active: false, inTabOrder: true, hasDraft: false }}
              {...rest}
              onOpen={nothing}
            />
          ))}
        </ul>
      </Show>
      <Show name="Header of a room">
        {Object.entries(connections).map(([name, connection]) => (
          <State key={name} of={name}>
            <Header room={compiler} connection={connection} />
          </State>
        ))}
        <State of="of two">
          <Header room={direct(grace)} connection={live} />
        </State>
      </Show>
      <Show name="Instead of a composer">
        <JoinBar chat={chat} roomId="room-1" name="Compiler" />
      </Show>
    </>
  );
}

function Header({ room, connection }: { room: RoomView; connection: ConnectionSnapshot }) {
  return (
    <div role="group">
      <RoomHeader
        {...{ room, connection, me: ada.id, online: new Set([grace.id]) }}
        membersShown={false}
        sidebarHidden={false}
        onMembers={nothing}
        onBack={nothing}
        onShowSidebar={nothing}
        menu={null}
      />
    </div>
  );
}
