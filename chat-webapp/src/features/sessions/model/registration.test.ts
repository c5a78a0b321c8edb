import { describe, expect, test } from 'vitest';
import { inviteIn, receptionOf } from './registration';

describe('an invite', () => {
  test('stands behind the hash', () => {
    expect(inviteIn('#invite=m5zw6ylc')).toBe('m5zw6ylc');
    expect(inviteIn('#a=1&invite=m5zw6ylc')).toBe('m5zw6ylc');
  });

  test('is absent where nothing stands there', () => {
    expect(inviteIn('')).toBeNull();
    expect(inviteIn('#invite=')).toBeNull();
    expect(inviteIn('#other')).toBeNull();
  });
});

describe('whoever comes is met', () => {
  const server = { name: 'Engines', registration: 'invite', firstRun: false } as const;

  test.each([
    ['unknown', null, null],
    ['first', { ...server, registration: 'closed', firstRun: true }, null],
    ['open', { ...server, registration: 'open' }, 'code'],
    ['invited', server, 'code'],
    ['uninvited', server, null],
    ['closed', { ...server, registration: 'closed' }, 'code'],
  ] as const)('as %s', (reception, info, invite) => {
    expect(receptionOf(info, invite)).toBe(reception);
  });
});
