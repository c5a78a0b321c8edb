import { expect, test } from 'vitest';
import { actsOn, type Account } from './accounts';

const ada: Account = {
  id: 'ada',
  username: 'ada',
  displayName: 'Ada',
  createdAt: '2026-11-28T09:00:00.000Z',
  role: 'member',
  secondFactor: false,
};

test('a member can be made admin, and an admin member', () => {
  expect(actsOn(ada, false)[0]).toBe('makeAdmin');
  expect(actsOn({ ...ada, role: 'admin' }, false)[0]).toBe('makeMember');
});

test('a second factor is removed where there is one, unless it is one’s own', () => {
  expect(actsOn(ada, false)).not.toContain('removeSecondFactor');
  expect(actsOn({ ...ada, secondFactor: true }, false)).toContain('removeSecondFactor');
  expect(actsOn({ ...ada, secondFactor: true }, true)).not.toContain('removeSecondFactor');
});

test('whoever is deactivated can be let in again, and nothing else', () => {
  expect(actsOn({ ...ada, role: 'admin', deactivatedAt: ada.createdAt }, false)).toEqual(['reactivate']);
});
