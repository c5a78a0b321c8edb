// @vitest-environment node
import { beforeEach, expect, it } from 'vitest';
import { createHttp, type Http } from '@/lib/http';
import { Session } from '@/lib/session';
import { FakeServer } from './fake-server';
import { ManualClock } from './manual-clock';
import { stepAt, totp } from './totp';

const password = 'correct horse';
const ownFactor = '/users/me/second-factor';

let server: FakeServer;
let http: Http;
let ada: string;
let code: string;

const written = () =>
  server.world.audit
    .found({ kind: null, actor: null, account: ada, from: null, to: null })
    .map(({ kind }) => kind);

beforeEach(async () => {
  server = new FakeServer();
  const { fetch } = server.browser();
  const session = new Session({ baseUrl: '/api/v1', fetch, clock: new ManualClock() });
  await session.register({ username: 'ada', password });
  ada = session.getSnapshot().user!.id;
  http = createHttp('/api/v1', session, fetch);
  const { secret } = server.world.secondFactors.propose(ada, 'ada');
  code = totp(secret, stepAt(Date.now()));
});

it('writes down a wrong code where one would get rid of something by it, not where one has nothing yet', async () => {
  await expect(http.post(`${ownFactor}/confirmation`, { code: '0' })).rejects.toThrow('invalid');
  expect(written()).not.toContain('second_factor.wrong');
  await http.post(`${ownFactor}/confirmation`, { code });
  await expect(http.post(`${ownFactor}/removal`, { password, code: '0' })).rejects.toThrow('invalid');
  expect(written()).toContain('second_factor.wrong');
});

it('refuses an admin their own second factor in the accounts', async () => {
  await http.post(`${ownFactor}/confirmation`, { code });
  await expect(http.delete(`/accounts/${ada}/second-factor`)).rejects.toMatchObject({
    code: 'forbidden',
    status: 403,
  });
  expect(written()).not.toContain('second_factor.removed');
});
