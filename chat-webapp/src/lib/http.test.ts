// @vitest-environment node
import { expect, test, vi } from 'vitest';
import { createHttp, exchange, ProblemError } from './http';

const tokens = { token: async () => 'token', renewed: async () => 'token', refused: () => {} };

function answering(status: number, body: unknown, headers: Record<string, string> = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return createHttp(
    '/api/v1',
    tokens,
    async () => new Response(status === 204 ? null : text, { status, headers }),
  );
}

async function problemOf(promise: Promise<unknown>): Promise<ProblemError> {
  const problem = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(problem).toBeInstanceOf(ProblemError);
  return problem as ProblemError;
}

test('a problem keeps its code, status, fields and request id', async () => {
  const errors = [{ field: 'name', code: 'blank', message: 'must not be blank' }];
  const json = { code: 'invalid', title: 'Invalid', detail: 'The name is blank.', requestId: 'r-1', errors };
  const problem = await problemOf(answering(422, json).post('/rooms', { name: ' ' }));
  expect(problem).toMatchObject({ code: 'invalid', status: 422, fieldErrors: errors, requestId: 'r-1' });
  expect(problem.message).toBe('The name is blank.');
  expect(problem.isTransient).toBe(false);
});

test('a limit says how long to wait, in milliseconds', async () => {
  const problem = await problemOf(
    answering(429, { code: 'rate_limited' }, { 'Retry-After': '7' }).get('/rooms'),
  );
  expect(problem).toMatchObject({ code: 'rate_limited', retryAfter: 7000, isTransient: true });
});

test.each([
  [502, '<html>Bad gateway</html>', 'unavailable'],
  [404, 'nothing here', 'unreadable'],
  [400, 'null', 'unreadable'],
])('a %i that is no problem+json still is a problem', async (status, body, code) => {
  expect(await problemOf(answering(status, body).get('/rooms'))).toMatchObject({ code, status });
});

test('what the identity provider did not show ends no session', async () => {
  const refused = vi.spyOn(tokens, 'refused');
  const renewed = vi.spyOn(tokens, 'renewed');
  await problemOf(answering(401, { code: 'sign_in_failed' }).put('/users/me/identity'));
  expect([refused.mock.calls, renewed.mock.calls]).toEqual([[], []]);
  await problemOf(answering(401, { code: 'unauthenticated' }).put('/users/me/identity'));
  expect(refused).toHaveBeenCalledOnce();
});

test('no answer, and half an answer, are offline', async () => {
  const down = createHttp('/api/v1', tokens, () => Promise.reject(new TypeError('fetch failed')));
  expect(await problemOf(down.get('/rooms'))).toMatchObject({ code: 'offline', status: 0 });
  expect(await problemOf(answering(200, '{"items": [').get('/rooms'))).toMatchObject({ code: 'offline' });
});

test('a 204 has no body to read', async () => {
  expect(await answering(204, '').delete('/rooms/1/members/me')).toBeUndefined();
});

test('JSON is sent with the token, and cookies go along', async () => {
  let seen: [string, RequestInit] | null = null;
  const fetch = async (input: string, init: RequestInit = {}) => {
    seen = [input, init];
    return new Response('{}');
  };
  await exchange(fetch, 'POST', '/api/v1/rooms', { name: 'Engines' }, 'token');
  expect(seen).toMatchObject([
    '/api/v1/rooms',
    {
      method: 'POST',
      body: '{"name":"Engines"}',
      credentials: 'include',
      headers: { Authorization: 'Bearer token', 'Content-Type': 'application/json' },
    },
  ]);
});
