// @vitest-environment node
import { beforeEach, expect, it } from 'vitest';
import { exchange, type Fetch } from '@/lib/http';
import type { Schemas } from '@/lib/schemas';
import { FakeServer } from './fake-server';
import { stepAt, totp } from './totp';

let server: FakeServer;
let fetch: Fetch;

const post = <Answer>(path: string, body: object) =>
  exchange<Answer>(fetch, 'POST', `/api/v1/auth/identity${path}`, body);

async function arrive(code: string): Promise<Schemas['ProvenIdentity']> {
  const { location } = await post<Schemas['Destination']>('/departure', {});
  const { searchParams } = new URL(location);
  expect(searchParams.get('redirect_uri')).toBe('http://fake/login/return');
  return post('/arrival', { code, state: searchParams.get('state') });
}

beforeEach(() => {
  server = new FakeServer();
  server.world.administration.identityProvider = { name: 'Example ID', registration: 'open' };
  ({ fetch } = server.browser());
});

it('leads nowhere where there is none', async () => {
  server.world.administration.identityProvider = undefined;
  await expect(post('/departure', {})).rejects.toMatchObject({ code: 'forbidden' });
});

it('makes an account, and logs in to it the next time', async () => {
  expect(await arrive('mei')).toMatchObject({ hasAccount: false, label: 'mei@example.com' });
  await expect(post('/login', {})).rejects.toMatchObject({ code: 'not_found' });
  const { user } = await post<Schemas['Session']>('/register', { username: 'mei.c' });
  await expect(post('/login', {})).rejects.toMatchObject({ code: 'sign_in_failed' });
  expect(await arrive('mei')).toMatchObject({ hasAccount: true });
  expect((await post<Schemas['Session']>('/login', {})).user).toEqual(user);
});

it('asks for a code where there is a second factor, with the same ticket', async () => {
  await arrive('mei');
  const { user } = await post<Schemas['Session']>('/register', { username: 'mei' });
  const { secret } = server.world.secondFactors.propose(user.id, 'mei');
  const code = (later: number) => totp(secret, stepAt(Date.now()) + later);
  server.world.secondFactors.confirm(user.id, code(-1));
  await arrive('mei');
  await expect(post('/login', {})).rejects.toMatchObject({ code: 'second_factor_required' });
  await expect(post('/login', { code: '0' })).rejects.toMatchObject({ code: 'second_factor_invalid' });
  expect((await post<Schemas['Session']>('/login', { code: code(0) })).user.id).toBe(user.id);
});

it('lets nobody in who is deactivated', async () => {
  server.world.register('root');
  await arrive('mei');
  const { user } = await post<Schemas['Session']>('/register', { username: 'mei' });
  server.world.administration.deactivate(server.world.accounts.named('root')!.id, user.id);
  await arrive('mei');
  await expect(post('/login', {})).rejects.toMatchObject({ code: 'forbidden' });
});

it('logs whoever disconnects it out everywhere else', async () => {
  const password = 'correct horse';
  await exchange(fetch, 'POST', '/api/v1/auth/register', { username: 'ada', password });
  const elsewhere = server.browser().fetch;
  await exchange(elsewhere, 'POST', '/api/v1/auth/login', { username: 'ada', password });
  const { accessToken } = await exchange<Schemas['Session']>(fetch, 'POST', '/api/v1/auth/refresh');
  const asAda = (method: string, path: string) =>
    exchange(fetch, method, `/api/v1/users/me${path}`, { password }, accessToken);
  await arrive('ada');
  await asAda('PUT', '/identity');
  await asAda('POST', '/identity/removal');
  await expect(exchange(elsewhere, 'POST', '/api/v1/auth/refresh')).rejects.toMatchObject({
    code: 'unauthenticated',
  });
  await exchange(fetch, 'POST', '/api/v1/auth/refresh');
});
