import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { askOpenly } from '@/lib/ask-openly';
import { keepJourney, keptJourney, type Journey } from '@/lib/journey';
import { forgetProven, provenFor } from '@/lib/proven-identity';
import type { Schemas } from '@/lib/schemas';
import { FakeServer, type FakeBrowser } from '@/testing/fake-server';
import { stepAt, totp } from '@/testing/totp';
import { SessionProvider } from './session-context';
import { useArrival } from './use-arrival';

const router = vi.hoisted(() => ({ replace: vi.fn() }));
vi.mock('next/navigation', () => ({ useRouter: () => router }));

let server: FakeServer;
let browser: FakeBrowser;

beforeEach(() => {
  server = new FakeServer();
  server.world.administration.identityProvider = { name: 'Example ID', registration: 'open' };
  browser = server.browser();
  vi.stubGlobal('fetch', browser.fetch);
  router.replace.mockClear();
});

afterEach(() => {
  cleanup();
  forgetProven();
  window.sessionStorage.clear();
  vi.unstubAllGlobals();
});

/** As far as the provider leads back. */
async function ledBack(code: string, journey?: Journey): Promise<void> {
  const asked = await askOpenly<Schemas['Destination']>('POST', '/auth/identity/departure', {});
  const { searchParams } = new URL(asked.location);
  if (journey) keepJourney(journey);
  window.history.replaceState(null, '', `/login/return?code=${code}&state=${searchParams.get('state')}`);
}

function open() {
  return renderHook(useArrival, {
    wrapper: ({ children }) => (
      <StrictMode>
        <SessionProvider>{children}</SessionProvider>
      </StrictMode>
    ),
  }).result;
}

/** Somebody who is known by their identity. */
function known(username: string): string {
  const { ticket, state } = server.world.identities.depart(false);
  const arrived = server.world.identities.arrive(ticket, username, state);
  return server.world.registerByIdentity(arrived.ticket, username, username).id;
}

const asked = (path: string) => browser.requests.filter((request) => request.endsWith(path)).length;

it('shows what stands in the address once, also where React draws twice, and clears it', async () => {
  known('mei');
  await ledBack('mei', { to: 'logIn', next: '/settings', invite: null });
  open();
  expect(window.location.search).toBe('');
  await waitFor(() => expect(router.replace).toHaveBeenCalledWith('/settings'));
  expect([asked('/identity/arrival'), asked('/identity/login')]).toEqual([1, 1]);
  expect(keptJourney()).toMatchObject({ to: 'logIn', next: null });
});

it('asks for a code where there is a second factor', async () => {
  const mei = known('mei');
  const { secret } = server.world.secondFactors.propose(mei, 'mei');
  server.world.secondFactors.confirm(mei, totp(secret, stepAt(Date.now())));
  await ledBack('mei');
  const arrival = open();
  await waitFor(() => expect(arrival.current.arrived).toEqual({ state: 'code' }));
});

it('meets a newcomer, and keeps the invite they came with', async () => {
  await ledBack('mei', { to: 'logIn', next: null, invite: 'm5zw6ylc' });
  const arrival = open();
  await waitFor(() => expect(arrival.current.arrived).toMatchObject({ state: 'newcomer' }));
  expect(arrival.current.journey).toMatchObject({ invite: 'm5zw6ylc' });
});

it('brings what was proven to the settings that asked for it, and to nobody else’s', async () => {
  const journey = { to: 'connect', username: 'ada' } as const;
  await ledBack('ada.l', journey);
  open();
  await waitFor(() => expect(router.replace).toHaveBeenCalledWith('/settings?page=single-sign-on'));
  expect(provenFor(journey)).toMatchObject({ label: 'ada.l@example.com' });
  expect(provenFor({ ...journey, username: 'grace' })).toBeNull();
  expect(provenFor({ ...journey, to: 'setFirstPassword' })).toBeNull();
});

it.each([
  ['?error=access_denied&error_description=Pay%20here', 'denied'],
  ['?error=server_error', 'refused'],
  ['?state=alone', 'refused'],
])('tells of what comes back with %s, and leads to where one began', async (search, why) => {
  keepJourney({ to: 'setFirstPassword', username: 'ada' });
  window.history.replaceState(null, '', `/login/return${search}`);
  const arrival = open();
  await waitFor(() => expect(arrival.current.arrived).toEqual({ state: 'failed', why }));
  act(() => arrival.current.onBack());
  expect(router.replace).toHaveBeenCalledWith('/settings?page=password');
});

it('tells of a code that this browser has not asked for', async () => {
  window.history.replaceState(null, '', '/login/return?code=mei&state=forged');
  const arrival = open();
  const why = { code: 'sign_in_failed' };
  await waitFor(() => expect(arrival.current.arrived).toMatchObject({ state: 'failed', why }));
});

it('leads to where one began where the page is loaded again', async () => {
  keepJourney({ to: 'logIn', next: '/settings', invite: 'm5zw6ylc' });
  window.history.replaceState(null, '', '/login/return');
  open();
  await waitFor(() =>
    expect(router.replace).toHaveBeenCalledWith('/register?next=%2Fsettings#invite=m5zw6ylc'),
  );
  expect(browser.requests).toEqual([]);
});
