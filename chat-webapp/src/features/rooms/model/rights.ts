/** Who may do what in a room: the table of rights of the wire contract, as far as buttons depend on it. Pure. */
import type { Member, Role, RoomKind } from '@/realtime';

export type Right = 'addPeople' | 'changeRoom' | 'deleteOthersMessages' | 'removePeople' | 'rule';

/** What somebody is in a room; null for who is not in it. */
export type Standing = { readonly kind: RoomKind; readonly role: Role } | null;

const ranks: Record<Role, number> = { member: 0, moderator: 1, owner: 2 };

const least: Record<Right, Role> = {
  addPeople: 'member',
  changeRoom: 'moderator',
  deleteOthersMessages: 'moderator',
  removePeople: 'moderator',
  rule: 'owner',
};

export function may(standing: Standing, right: Right): boolean {
  if (!standing || standing.kind === 'direct') return false;
  return ranks[standing.role] >= ranks[least[right]];
}

export function mayRemove(standing: Standing, member: Member, me: string): boolean {
  if (member.user.id === me) return false;
  return may(standing, member.role === 'owner' ? 'rule' : 'removePeople');
}

/** The roles that one may give to a member. The last owner stays one. */
export function rolesFor(standing: Standing, member: Member, members: readonly Member[]): readonly Role[] {
  if (!may(standing, 'rule')) return [];
  const owners = members.filter(({ role }) => role === 'owner').length;
  if (member.role === 'owner' && owners === 1) return [];
  return (['member', 'moderator', 'owner'] as const).filter((role) => role !== member.role);
}
