import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import english from '@/generated/messages.en';
import { askOpenly } from '@/lib/ask-openly';
import { createHttp, type Http } from '@/lib/http';
import { addEnglish } from '@/lib/i18n';
import type { Journey } from '@/lib/journey';
import { forgetProven, keepProven, type ProvenIdentity } from '@/lib/proven-identity';
import type { Schemas } from '@/lib/schemas';
import { Session } from '@/lib/session';
import { FakeServer, type FakeBrowser } from '@/testing/fake-server';
import { ManualClock } from '@/testing/manual-clock';
import { useOwnIdentity } from '../hooks/use-own-identity';
import { PasswordSection } from './password-section';
import { SingleSignOnSection } from './single-sign-on-section';

addEnglish(english);
// Dialogs need it, and jsdom has none.
vi.stubGlobal('CSS', { escape: (text: string) => text });

const provider = 'Example ID';
const setPassword = vi.fn();

let server: FakeServer;
let browser: FakeBrowser;
let session: Session;
let http: Http;

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const type = async (label: string, text: string) => {
  const field = await screen.findByLabelText(label);
  await userEvent.clear(field);
  await userEvent.type(field, text);
};
const own = () => http.get<Schemas['OwnIdentity']>('/users/me/identity');

beforeEach(() => {
  server = new FakeServer();
  server.world.administration.identityProvider = { name: provider, registration: 'open' };
  browser = server.browser();
  vi.stubGlobal('fetch', browser.fetch);
  session = new Session({ baseUrl: '/api/v1', fetch: browser.fetch, clock: new ManualClock() });
  http = createHttp('/api/v1', session, browser.fetch);
});

afterEach(() => {
  cleanup();
  forgetProven();
});

/** To the provider and back. */
async function proved(name: string, journey?: Journey): Promise<void> {
  const fresh = journey?.to === 'setFirstPassword';
  const { location } = await askOpenly<Schemas['Destination']>('POST', '/auth/identity/departure', { fresh });
  const state = new URL(location).searchParams.get('state');
  const shown = await askOpenly<ProvenIdentity>('POST', '/auth/identity/arrival', { code: name, state });
  if (journey) keepProven(journey, shown);
}

const register = () => session.register({ username: 'ada', password: 'correct horse' });

async function registerByIdentity(): Promise<void> {
  await proved('mei');
  await session.registerByIdentity({ username: 'mei' });
}

function SingleSignOn() {
  const { username } = session.getSnapshot().user!;
  const waysIn = useOwnIdentity(http, true);
  return <SingleSignOnSection {...{ provider, username, waysIn }} onSetPassword={setPassword} />;
}

function Password() {
  const { username } = session.getSnapshot().user!;
  return <PasswordSection {...{ http, provider, username }} waysIn={useOwnIdentity(http, true)} />;
}

const toConnect = { to: 'connect', username: 'ada' } as const;
const toFirstPassword = { to: 'setFirstPassword', username: 'mei' } as const;

it('an identity that was proven is connected by the password, and disconnected by it', async () => {
  await register();
  await proved('ada.l', toConnect);
  render(<SingleSignOn />);
  await screen.findByRole('heading', { name: 'Connect ada.l@example.com?' });
  await type('Password', 'not my password');
  await press('Connect');
  await screen.findByText('This is not your present password.');
  await type('Password', 'correct horse');
  await press('Connect');
  await screen.findByText('Connected with ada.l@example.com');
  await press('Disconnect…');
  await type('Password', 'correct horse');
  await press('Disconnect');
  await screen.findByText('Not connected');
  expect(await own()).toEqual({ hasPassword: true });
});

it('an identity that was proven too long ago is proven anew, and ends no session', async () => {
  await register();
  keepProven(toConnect, { label: 'ada.l@example.com', hasAccount: false });
  render(<SingleSignOn />);
  await type('Password', 'correct horse');
  await press('Connect');
  await screen.findByText(/^This took too long/);
  await screen.findByRole('button', { name: 'Connect Example ID' });
  expect(session.getSnapshot().status).toBe('signed-in');
});

it('an identity of somebody else is not connected, and one may leave it', async () => {
  await registerByIdentity();
  await session.logout();
  await register();
  await proved('mei', toConnect);
  render(<SingleSignOn />);
  await type('Password', 'correct horse');
  await press('Connect');
  await screen.findByText('mei@example.com is connected with another account here.');
  await press('Cancel');
  await screen.findByText('Not connected');
});

it('a disconnection whose answer was lost is seen', async () => {
  await register();
  await proved('ada.l');
  await http.put('/users/me/identity', { password: 'correct horse' });
  render(<SingleSignOn />);
  await press('Disconnect…');
  await type('Password', 'correct horse');
  let lost = 0;
  browser.latency = async () => {
    if (lost++ === 0) throw new TypeError('fetch failed');
  };
  await press('Disconnect');
  await screen.findByText(/^The server can’t be reached/);
  await press('Disconnect');
  await screen.findByText('Not connected');
});

it('an account without a password is led to one before it is disconnected', async () => {
  await registerByIdentity();
  render(<SingleSignOn />);
  await screen.findByText('Connected with mei@example.com');
  expect(screen.queryByRole('button', { name: 'Disconnect…' })).toBeNull();
  await press('Set a password');
  expect(setPassword).toHaveBeenCalledOnce();
});

it('a first password is set once who one is was proven anew', async () => {
  await registerByIdentity();
  await proved('mei', toFirstPassword);
  render(<Password />);
  await type('New password', 'short');
  await press('Set password');
  await screen.findByText('Use at least 8 characters.');
  await type('New password', 'correct horse');
  await press('Set password');
  await screen.findByText('Your password is set. You are logged out everywhere else.');
  await screen.findByLabelText('Present password');
  expect(await own()).toMatchObject({ hasPassword: true });
});

it('a first password takes the identity of the account, and no other', async () => {
  await registerByIdentity();
  await proved('grace', toFirstPassword);
  render(<Password />);
  await type('New password', 'correct horse');
  await press('Set password');
  await screen.findByText(/you signed in as somebody else there/);
  await screen.findByRole('button', { name: 'Confirm with Example ID' });
});

it('whoever has a password changes it, whatever the provider', async () => {
  await register();
  render(<Password />);
  await waitFor(() => screen.getByLabelText('Present password'));
});
