import type { Translate } from '@/lib/i18n';
import type { Author, Room, RoomView } from '@/realtime';

/** What a room is called; a direct room is called after the others in it. */
export function nameOf(t: Translate, room: Room | RoomView | null, me: string): string {
  if (room?.kind !== 'direct') return room?.name ?? t('room.unnamed');
  const names = othersIn(room, me).map((person) => person.displayName);
  return names.join(', ') || t('room.direct');
}

/** The other people of a direct room. */
export function othersIn(room: Room | RoomView, me: string): readonly Author[] {
  const members = 'members' in room ? (room.members ?? []) : [];
  return members.flatMap(({ user }) => (user.id === me ? [] : [user]));
}

/** Whether the one other person of a direct room is online. */
export function isThere(room: Room | RoomView, me: string, online: ReadonlySet<string>): boolean {
  const [person, ...more] = othersIn(room, me);
  return person !== undefined && more.length === 0 && online.has(person.id);
}

export const longestName = 80;
export const longestTopic = 250;

export function lettersOf(text: string): number {
  return [...text].length;
}
