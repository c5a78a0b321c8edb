import { randomUUID } from 'node:crypto';
import { password } from './password';
import { apiUrl } from './place';

/** Somebody who is logged in, as far as a program needs it. */
export interface Session {
  readonly accessToken: string;
  readonly user: { readonly id: string };
}

interface Room {
  readonly id: string;
  readonly name: string;
}

/** Posts as somebody else's program would, past the page. */
export async function postByApi(name: string, room: string, texts: readonly string[]): Promise<void> {
  const { accessToken } = await call<Session>('POST', '/auth/login', { username: name, password });
  const { items } = await call<{ items: Room[] }>('GET', '/rooms', undefined, accessToken);
  const roomId = items.find((each) => each.name === room)?.id;
  for (const body of texts) {
    await call('POST', `/rooms/${roomId}/messages`, { clientMessageId: randomUUID(), body }, accessToken);
  }
}

/** Opens a room past the page, and has others join it; answers its id. */
export async function openRoomByApi(room: string, owner: Session, ...others: Session[]): Promise<string> {
  const { id } = await call<Room>('POST', '/rooms', { name: room, kind: 'public' }, owner.accessToken);
  for (const { user, accessToken } of others) {
    await call('PUT', `/rooms/${id}/members/${user.id}`, undefined, accessToken);
  }
  return id;
}

async function call<Answer>(method: string, path: string, body?: unknown, token?: string): Promise<Answer> {
  const answer = await fetch(`${apiUrl()}/api/v1${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Answer;
}
