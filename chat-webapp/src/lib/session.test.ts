// @vitest-environment node
import { beforeEach, describe, expect, test } from 'vitest';
import { FakeServer, type FakeBrowser } from '@/testing/fake-server';
import { ManualClock } from '@/testing/manual-clock';
import { stepAt, totp } from '@/testing/totp';
import { createHttp, exchange, type Http } from './http';
import type { Schemas } from './schemas';
import { Session, type User } from './session';
import { memoryOnly, rememberedIn } from './session-memory';

let clock: ManualClock;
let server: FakeServer;
let browser: FakeBrowser;
const remembered = memoryOnly();

beforeEach(() => {
  clock = new ManualClock();
  server = new FakeServer(() => clock.now());
  browser = server.browser();
  remembered.set(null);
});

function page(): { session: Session; http: Http } {
  const session = new Session({ baseUrl: '/api/v1', fetch: browser.fetch, clock, remembered });
  return { session, http: createHttp('/api/v1', session, browser.fetch) };
}

async function signedIn() {
  const opened = page();
  await opened.session.register({ username: 'Ada', password: 'correct horse', displayName: 'Ada L.' });
  return opened;
}

const count = (path: string) => browser.requests.filter((request) => request.endsWith(path)).length;

describe('a session', () => {
  test('starts with registering and survives a reload', async () => {
    await signedIn();
    const { session, http } = page();
    expect(session.getSnapshot().status).toBe('restoring');
    await session.restore();
    expect(session.getSnapshot()).toMatchObject({ status: 'signed-in', user: { username: 'ada' } });
    expect(await http.get<User>('/users/me')).toMatchObject({ displayName: 'Ada L.' });
  });

  test('starts with a code besides where there is a second factor', async () => {
    const { id } = server.world.register('ada');
    const { secret } = server.world.secondFactors.propose(id, 'ada');
    const code = (later: number) => totp(secret, stepAt(clock.now()) + later);
    server.world.secondFactors.confirm(id, code(0));
    const { session } = page();
    const logIn = (typed?: string) => session.login('ada', 'correct horse', typed);
    await expect(logIn()).rejects.toMatchObject({ code: 'second_factor_required' });
    await expect(logIn(code(0))).rejects.toMatchObject({ code: 'second_factor_invalid' });
    expect(session.getSnapshot().user).toBeNull();
    await logIn(code(1));
    expect(session.getSnapshot()).toMatchObject({ status: 'signed-in', user: { username: 'ada' } });
  });

  test('starts by what the identity provider has shown, and survives a reload like any other', async () => {
    server.world.administration.identityProvider = { name: 'Example ID', registration: 'open' };
    const arrive = async () => {
      const auth = <Answer>(path: string, body: object) =>
        exchange<Answer>(browser.fetch, 'POST', `/api/v1/auth/identity/${path}`, body);
      const { location } = await auth<Schemas['Destination']>('departure', {});
      await auth('arrival', { code: 'ada', state: new URL(location).searchParams.get('state') });
    };
    const { session } = page();
    await expect(session.loginByIdentity()).rejects.toMatchObject({ code: 'sign_in_failed' });
    await arrive();
    await session.registerByIdentity({ username: 'ada' });
    expect(session.getSnapshot()).toMatchObject({ status: 'signed-in', user: { username: 'ada' } });
    await session.logout();
    await arrive();
    await session.loginByIdentity();
    const { session: reloaded } = page();
    await reloaded.restore();
    expect(reloaded.getSnapshot()).toMatchObject({ status: 'signed-in', user: { username: 'ada' } });
  });

  test('is nobody’s where there is no cookie', async () => {
    const { session, http } = page();
    await session.restore();
    expect(session.getSnapshot()).toEqual({ status: 'signed-out', user: null });
    await expect(http.get('/users/me')).rejects.toMatchObject({ code: 'unauthenticated' });
    expect(browser.requests).toHaveLength(1);
  });

  test('stays where the server cannot be reached, and goes on when it can', async () => {
    await signedIn();
    browser.disconnect();
    const { session, http } = page();
    await session.restore();
    expect(session.getSnapshot()).toMatchObject({ status: 'signed-in', user: { username: 'ada' } });
    await expect(http.get('/users/me')).rejects.toMatchObject({
      code: 'offline',
      status: 0,
      isTransient: true,
    });
    browser.reconnect();
    expect(await http.get<User>('/users/me')).toMatchObject({ username: 'ada' });
  });

  test('refreshes once for many calls that meet a 401 together', async () => {
    const { session, http } = await signedIn();
    server.sessions.expireTokens();
    await Promise.all([http.get('/users/me'), http.get('/rooms'), http.get('/rooms/public')]);
    expect(count('/auth/refresh')).toBe(1);
    expect(session.getSnapshot().status).toBe('signed-in');
  });

  test('ends when not even a refresh helps, and forgets who it was', async () => {
    const { session, http } = await signedIn();
    let calls = 0;
    session.subscribe(() => (calls += 1));
    server.sessions.endAll();
    await expect(http.get('/rooms')).rejects.toMatchObject({ status: 401 });
    expect(session.getSnapshot()).toEqual({ status: 'signed-out', user: null });
    expect(remembered.get()).toBeNull();
    expect(calls).toBe(1);
  });

  test('gets a new token before the old one expires, again and again', async () => {
    const { session } = await signedIn();
    const first = session.currentToken;
    await clock.advance(3_599_000);
    expect(session.currentToken).not.toBe(first);
    await clock.advance(3_600_000);
    expect(count('/auth/refresh')).toBe(2);
  });

  test('does not use a token past its end, whatever became of the timer', async () => {
    const { session } = await signedIn();
    browser.disconnect();
    await clock.advance(4_000_000);
    await expect(session.token()).rejects.toMatchObject({ code: 'offline' });
    expect(session.getSnapshot().status).toBe('signed-in');
  });

  test('ends by logging out, unless the server could not hear it', async () => {
    const { session } = await signedIn();
    browser.disconnect();
    await expect(session.logout()).rejects.toMatchObject({ code: 'offline' });
    expect(session.getSnapshot().status).toBe('signed-in');
    browser.reconnect();
    await session.logout();
    expect(session.getSnapshot().status).toBe('signed-out');
    const { session: reloaded } = page();
    await reloaded.restore();
    expect(reloaded.getSnapshot().status).toBe('signed-out');
  });

  test('does not begin with a wrong password', async () => {
    await signedIn();
    const { session } = page();
    await expect(session.login('ada', 'wrong horse')).rejects.toMatchObject({ code: 'invalid_credentials' });
    expect(session.getSnapshot().user).toBeNull();
  });

  test('refreshes one tab after the other, so that none spends a spent cookie', async () => {
    await signedIn();
    let last: Promise<unknown> = Promise.resolve();
    const exclusively = <Result>(task: () => Promise<Result>) => {
      const run = last.then(task);
      last = run.catch(() => {});
      return run;
    };
    const tabs = [1, 2, 3].map(
      () => new Session({ baseUrl: '/api/v1', fetch: browser.fetch, clock, exclusively, remembered }),
    );
    await Promise.all(tabs.map((tab) => tab.restore()));
    expect(tabs.map((tab) => tab.getSnapshot().status)).toEqual(['signed-in', 'signed-in', 'signed-in']);
  });
});

test('a storage that refuses is as good as none', () => {
  const broken = rememberedIn(() => {
    throw new Error('forbidden');
  });
  broken.set({ id: '1', username: 'ada', displayName: 'Ada', createdAt: '' });
  expect(broken.get()).toBeNull();
});
