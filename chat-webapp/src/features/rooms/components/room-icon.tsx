import { Hash, Lock, MessageCircle } from 'lucide-react';
import { Avatar, GroupAvatar } from '@/components/ui/avatar';
import { Icon } from '@/components/ui/icon';
import type { Author, RoomKind } from '@/realtime';

const shapes = { public: Hash, private: Lock, direct: MessageCircle };

interface RoomIconProps {
  readonly kind: RoomKind;
  readonly size?: number;
  readonly className?: string;
}

export function RoomIcon({ kind, size = 16, className }: RoomIconProps) {
  return <Icon of={shapes[kind]} size={size} className={className} />;
}

interface PeopleIconProps {
  readonly people: readonly Author[];
  readonly online: boolean;
  readonly size?: number;
}

/** In front of a direct room: the other one's face, or how many the others are. */
export function PeopleIcon({ people, online, size = 20 }: PeopleIconProps) {
  const [person] = people;
  if (people.length > 1) return <GroupAvatar count={people.length} size={size} />;
  if (!person) return <RoomIcon kind="direct" />;
  return <Avatar id={person.id} name={person.displayName} size={size} online={online} />;
}
