import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { password } from './people';

/** Posts as somebody else's program would, past the page. */
export async function postByApi(name: string, room: string, texts: readonly string[]): Promise<void> {
  const { accessToken } = await call<{ accessToken: string }>('POST', '/auth/login', {
    username: name,
    password,
  });
  const { items } = await call<{ items: { id: string; name: string }[] }>(
    'GET',
    '/rooms',
    undefined,
    accessToken,
  );
  const roomId = items.find((each) => each.name === room)?.id;
  for (const body of texts) {
    await call('POST', `/rooms/${roomId}/messages`, { clientMessageId: randomUUID(), body }, accessToken);
  }
}

async function call<Answer>(method: string, path: string, body?: unknown, token?: string): Promise<Answer> {
  const answer = await fetch(`${inject('apiUrl')}/api/v1${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Answer;
}
