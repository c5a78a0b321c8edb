// @vitest-environment node
import { beforeEach, expect, it } from 'vitest';
import { World } from './world';

let now: number;
let world: World;
let ada: string;

const identities = () => world.identities;

/** To the provider and back, as whoever types that name there. */
function shown(name: string, isFresh = false): string {
  const { ticket, state } = identities().depart(isFresh);
  return identities().arrive(ticket, name, state).ticket;
}

beforeEach(() => {
  now = Date.UTC(2026, 10, 28, 12);
  world = new World(() => now);
  ada = world.register('ada').id;
});

it('takes what comes back once, for a departure of this browser, in ten minutes', () => {
  const { ticket, state } = identities().depart(false);
  expect(() => identities().arrive(null, 'ada.l', state)).toThrow('sign_in_failed');
  identities().arrive(ticket, 'ada.l', state);
  expect(() => identities().arrive(ticket, 'ada.l', state)).toThrow('sign_in_failed');
  const other = identities().depart(false);
  expect(() => identities().arrive(other.ticket, 'ada.l', 'forged')).toThrow('sign_in_failed');
  const late = identities().depart(false);
  now += 10 * 60_000;
  expect(() => identities().arrive(late.ticket, 'ada.l', late.state)).toThrow('sign_in_failed');
});

it('tells what they are called, and what they might be called here', () => {
  const { ticket, state } = identities().depart(false);
  const { identity } = identities().arrive(ticket, 'Ada.L', state);
  expect(identities().shown(identity)).toEqual({
    label: 'Ada.L@example.com',
    hasAccount: false,
    username: 'ada.l',
    displayName: 'Ada.L',
  });
});

it('leads to the account that it is connected with, for ten minutes', () => {
  identities().connect(ada, shown('ada.l'));
  const ticket = shown('ada.l');
  expect(identities().accountOf(ticket)).toBe(ada);
  expect(() => identities().accountOf(shown('grace'))).toThrow('not_found');
  now += 10 * 60_000;
  expect(() => identities().accountOf(ticket)).toThrow('sign_in_failed');
});

it('is one person’s at a time, until it is disconnected', () => {
  const grace = world.register('grace').id;
  identities().connect(ada, shown('ada.l'));
  expect(identities().of(ada)).toMatchObject({ label: 'ada.l@example.com' });
  expect(() => identities().connect(grace, shown('ada.l'))).toThrow('conflict');
  identities().disconnect(ada);
  expect(identities().of(ada)).toBeUndefined();
  expect(() => identities().disconnect(ada)).toThrow('conflict');
  identities().connect(grace, shown('ada.l'));
});

it('makes accounts without a password, for whom the provider’s own registration lets in', () => {
  const server = world.administration;
  server.registration = 'closed';
  server.identityProvider = { name: 'Example ID', registration: 'invite' };
  expect(() => world.registerByIdentity(shown('mei'), 'mei', 'Mei')).toThrow('forbidden');
  const { code } = server.invite(ada, {});
  const mei = world.registerByIdentity(shown('mei'), 'mei', 'Mei', code).id;
  expect(world.accounts.hasPassword(mei)).toBe(false);
  expect(() => world.accounts.login('mei', '')).toThrow('invalid_credentials');
  expect(() => world.accounts.prove(mei, 'anything')).toThrow('no_password');
  expect(() => world.registerByIdentity(shown('mei'), 'mei2', 'Mei')).toThrow('conflict');
});

it('shows enough for a first password only where they signed in anew, as who they are here', () => {
  identities().connect(ada, shown('ada.l'));
  expect(() => identities().requireOwn(ada, shown('ada.l'))).toThrow('sign_in_failed');
  expect(() => identities().requireOwn(ada, shown('grace', true))).toThrow('sign_in_failed');
  identities().requireOwn(ada, shown('ada.l', true));
});
