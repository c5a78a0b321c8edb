import { describe, expect, test } from 'vitest';
import { betterOf, inviteIn, letsIn, makesAccounts, receptionByIdentity, receptionOf } from './registration';

type Registration = 'open' | 'invite' | 'closed';

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

describe('with an identity provider, whoever comes is met', () => {
  const server = (registration: Registration, byIdentity: Registration) => ({
    ...{ name: 'Engines', firstRun: false, registration },
    identityProvider: { name: 'Example ID', registration: byIdentity },
  });
  const met = (registration: Registration, byIdentity: Registration, invite: string | null = null) => {
    const info = server(registration, byIdentity);
    return betterOf(receptionOf(info, invite), receptionByIdentity(info, invite));
  };

  test('by what the provider lets in, where passwords let nobody in', () => {
    expect(met('closed', 'open')).toBe('open');
    expect(met('closed', 'invite', 'code')).toBe('invited');
    expect(met('invite', 'open')).toBe('open');
  });

  test('by the form, whatever the provider does', () => {
    expect(met('open', 'closed')).toBe('open');
    expect(met('invite', 'open', 'code')).toBe('invited');
  });

  test('by what an invite would help, where nobody comes in without one', () => {
    expect(met('closed', 'invite')).toBe('uninvited');
    expect(met('invite', 'closed')).toBe('uninvited');
    expect(met('closed', 'closed')).toBe('closed');
  });

  test('with the way to an account wherever there is one', () => {
    expect(makesAccounts(server('closed', 'closed'))).toBe(false);
    expect(makesAccounts(server('closed', 'invite'))).toBe(true);
    expect(letsIn(receptionByIdentity(null, null))).toBe(false);
  });
});
