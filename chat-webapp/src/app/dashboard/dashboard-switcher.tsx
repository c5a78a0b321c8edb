import { Compass, Keyboard, LogOut, MessageCirclePlus, Plus, Settings, UsersRound } from 'lucide-react';
import { useState } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { Icon } from '@/components/ui/icon';
import { PeopleIcon, RoomIcon } from '@/features/rooms/components/room-icon';
import { usePeople } from '@/features/rooms/hooks/use-people';
import { isThere, nameOf, othersIn } from '@/features/rooms/model/room-names';
import { inListOrder } from '@/features/rooms/model/sections';
import Switcher from '@/features/switcher/components/switcher';
import type { SwitcherEntry } from '@/features/switcher/model/entries';
import { useTranslate } from '@/lib/i18n';
import type { Author, Chat, ChatSnapshot, RoomView } from '@/realtime';

export interface SwitcherCommands {
  readonly onCreate: () => void;
  readonly onBrowse: () => void;
  readonly onDirect: () => void;
  readonly onMembers: () => void;
  readonly onSettings: () => void;
  readonly onShortcuts: () => void;
  readonly onLogOut: () => void;
}

interface DashboardSwitcherProps {
  readonly chat: Chat;
  readonly me: string;
  readonly snapshot: ChatSnapshot;
  readonly recent: readonly string[];
  readonly commands: SwitcherCommands;
  readonly onOpenRoom: (roomId: string) => void;
  readonly onMessage: (userId: string) => void;
  readonly onClose: () => void;
}

/** The switcher over everything that there is to go to from here. */
export default function DashboardSwitcher(props: DashboardSwitcherProps) {
  const { chat, me, snapshot, recent, onClose } = props;
  const [query, setQuery] = useState('');
  const { people } = usePeople(chat, query, new Set([me]));
  const rooms = useRoomEntries(props);
  const commands = useCommandEntries(props.commands);
  const known = new Set(snapshot.rooms.items.flatMap((room) => directPartner(room, me)?.id ?? []));
  const others = query.trim() ? people.filter((person) => !known.has(person.id)) : [];
  return (
    <Switcher
      entries={[...rooms, ...others.map((person) => personEntry(person, props)), ...commands]}
      recent={recent}
      query={query}
      onQuery={setQuery}
      onClose={onClose}
    />
  );
}

function useRoomEntries({ me, snapshot, onOpenRoom }: DashboardSwitcherProps): readonly SwitcherEntry[] {
  const t = useTranslate();
  const { rooms, online } = snapshot;
  return inListOrder(rooms.items).map((room) => ({
    id: room.id,
    group: room.kind === 'direct' ? 'people' : 'rooms',
    name: nameOf(t, room, me),
    aliases: othersIn(room, me).map((person) => person.username),
    icon:
      room.kind === 'direct' ? (
        <PeopleIcon people={othersIn(room, me)} online={isThere(room, me, online)} />
      ) : (
        <RoomIcon kind={room.kind} />
      ),
    hint: room.unreadCount > 0 ? t('rooms.unread', { count: room.unreadCount }) : handleOf(room, me),
    isUnread: room.unreadCount > 0,
    onChoose: () => onOpenRoom(room.id),
  }));
}

function personEntry(person: Author, { snapshot, onMessage }: DashboardSwitcherProps): SwitcherEntry {
  const { id, displayName, username } = person;
  return {
    id: `person ${id}`,
    group: 'people',
    name: displayName,
    aliases: [username],
    icon: <Avatar id={id} name={displayName} size={20} online={snapshot.online.has(id) || undefined} />,
    hint: `@${username}`,
    onChoose: () => onMessage(id),
  };
}

function useCommandEntries(commands: SwitcherCommands): readonly SwitcherEntry[] {
  const t = useTranslate();
  const entry = (id: string, name: string, icon: typeof Plus, onChoose: () => void, hint?: string) => ({
    id,
    group: 'commands' as const,
    name,
    icon: <Icon of={icon} size={16} />,
    hint,
    onChoose,
  });
  return [
    entry('direct', t('direct.start'), MessageCirclePlus, commands.onDirect),
    entry('create', t('rooms.create'), Plus, commands.onCreate),
    entry('browse', t('rooms.browse'), Compass, commands.onBrowse),
    entry('members', t('members.title'), UsersRound, commands.onMembers),
    entry('settings', t('settings.title'), Settings, commands.onSettings),
    entry('keys', t('keys.title'), Keyboard, commands.onShortcuts, '?'),
    entry('logout', t('account.logOut'), LogOut, commands.onLogOut),
  ];
}

function directPartner(room: RoomView, me: string): Author | null {
  const others = othersIn(room, me);
  return others.length === 1 ? others[0]! : null;
}

function handleOf(room: RoomView, me: string): string | undefined {
  const partner = directPartner(room, me);
  return partner ? `@${partner.username}` : undefined;
}
