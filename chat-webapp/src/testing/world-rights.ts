/** The wire contract's table of rights, for the members of a room. */
import { forbidden, type WorldRoom } from './world-model';

export type Right =
  'take part' | 'add people' | 'change the room' | "delete others' messages" | 'remove people' | 'rule';

const ranks = { member: 0, moderator: 1, owner: 2 };

const least: Record<Right, keyof typeof ranks> = {
  'take part': 'member',
  'add people': 'member',
  'change the room': 'moderator',
  "delete others' messages": 'moderator',
  'remove people': 'moderator',
  rule: 'owner',
};

export function hasRight(room: WorldRoom, userId: string, right: Right): boolean {
  const membership = room.members.get(userId);
  if (!membership || (room.kind === 'direct' && right !== 'take part')) return false;
  return ranks[membership.role] >= ranks[least[right]];
}

export function requireRight(room: WorldRoom, userId: string, right: Right): void {
  if (!hasRight(room, userId, right)) forbidden();
}
