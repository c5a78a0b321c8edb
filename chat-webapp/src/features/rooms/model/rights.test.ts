import { describe, expect, it } from 'vitest';
import type { Member, Role, RoomKind } from '@/realtime';
import { may, mayRemove, rolesFor, type Right } from './rights';

const standing = (role: Role, kind: RoomKind = 'public') => ({ kind, role });
const member = (id: string, role: Role): Member => ({
  user: { id, username: id, displayName: id, createdAt: '' },
  role,
  joinedAt: '',
});
const rights: readonly Right[] = ['addPeople', 'changeRoom', 'deleteOthersMessages', 'removePeople', 'rule'];
const rightsOf = (role: Role, kind?: RoomKind) => rights.filter((right) => may(standing(role, kind), right));

describe('the table of rights', () => {
  it.each(['public', 'private'] as const)('in a %s room grows with the role', (kind) => {
    expect(rightsOf('member', kind)).toEqual(['addPeople']);
    expect(rightsOf('moderator', kind)).toEqual([
      'addPeople',
      'changeRoom',
      'deleteOthersMessages',
      'removePeople',
    ]);
    expect(rightsOf('owner', kind)).toEqual(rights);
  });

  it('grants nothing in a direct room, and nothing to a stranger', () => {
    expect(rightsOf('member', 'direct')).toEqual([]);
    expect(rights.filter((right) => may(null, right))).toEqual([]);
  });
});

describe('removing', () => {
  it('is for moderators, but owners are put out by owners alone, and oneself by leaving', () => {
    expect(mayRemove(standing('member'), member('grace', 'member'), 'ada')).toBe(false);
    expect(mayRemove(standing('moderator'), member('grace', 'moderator'), 'ada')).toBe(true);
    expect(mayRemove(standing('moderator'), member('grace', 'owner'), 'ada')).toBe(false);
    expect(mayRemove(standing('owner'), member('grace', 'owner'), 'ada')).toBe(true);
    expect(mayRemove(standing('owner'), member('ada', 'owner'), 'ada')).toBe(false);
  });
});

describe('the roles to give', () => {
  const [ada, grace] = [member('ada', 'owner'), member('grace', 'moderator')];

  it('are given by owners', () => {
    expect(rolesFor(standing('owner'), grace, [ada, grace])).toEqual(['member', 'owner']);
    expect(rolesFor(standing('moderator'), grace, [ada, grace])).toEqual([]);
  });

  it('leave the last owner one', () => {
    expect(rolesFor(standing('owner'), ada, [ada, grace])).toEqual([]);
    expect(rolesFor(standing('owner'), ada, [ada, member('linus', 'owner')])).toEqual([
      'member',
      'moderator',
    ]);
  });
});
