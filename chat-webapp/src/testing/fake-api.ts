/** The REST half of the wire contract over a `World`. */
import type { FakeSessions } from './fake-sessions';
import { Refusal, type World } from './world';

export interface ApiRequest {
  readonly method: string;
  /** Below `/api/v1`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly token: string | null;
  readonly cookie: string | null;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface ApiAnswer {
  readonly status: number;
  readonly json?: unknown;
  /** The refresh cookie's new value; null clears it. */
  readonly cookie?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Call {
  readonly userId: string;
  readonly ids: readonly string[];
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
}

type Route = [
  method: string,
  pattern: RegExp,
  answer: (call: Call, world: World) => unknown,
  status?: number,
];

const routes: Route[] = [
  ['GET', /^\/users\/me$/, ({ userId }, world) => world.user(userId)],
  ['GET', /^\/rooms$/, ({ userId }, world) => ({ items: world.roomsOf(userId) })],
  ['POST', /^\/rooms$/, ({ userId, body }, world) => createRoom(userId, body, world), 201],
  ['GET', /^\/rooms\/public$/, ({ userId, query }, world) => browse(userId, query, world)],
  ['GET', /^\/rooms\/([^/]+)$/, ({ userId, ids: [room] }, world) => world.room(userId, room!)],
  [
    'GET',
    /^\/rooms\/([^/]+)\/members$/,
    ({ userId, ids: [room] }, world) => listOf(world.members(userId, room!)),
  ],
  ['PUT', /^\/rooms\/([^/]+)\/members\/me$/, ({ userId, ids: [room] }, world) => world.join(userId, room!)],
  [
    'DELETE',
    /^\/rooms\/([^/]+)\/members\/me$/,
    ({ userId, ids: [room] }, world) => world.leave(userId, room!),
    204,
  ],
  [
    'PUT',
    /^\/rooms\/([^/]+)\/read$/,
    ({ userId, ids: [room], body }, world) => world.markRead(userId, room!, Number(body.seq)),
    204,
  ],
  [
    'GET',
    /^\/rooms\/([^/]+)\/messages$/,
    ({ userId, ids: [room], query }, world) => page(userId, room!, query, world),
  ],
  [
    'POST',
    /^\/rooms\/([^/]+)\/messages$/,
    ({ userId, ids: [room], body }, world) => post(userId, room!, body, world),
    201,
  ],
  [
    'GET',
    /^\/rooms\/([^/]+)\/events$/,
    ({ userId, ids: [room], query }, world) => events(userId, room!, query, world),
  ],
];

export function answerApi(request: ApiRequest, world: World, sessions: FakeSessions): ApiAnswer {
  try {
    return request.path.startsWith('/auth/')
      ? answerAuth(request, world, sessions)
      : answerCall(request, world, sessions);
  } catch (refusal) {
    if (refusal instanceof Refusal) return problem(refusal);
    throw refusal;
  }
}

function answerAuth({ path, body, cookie }: ApiRequest, world: World, sessions: FakeSessions): ApiAnswer {
  const granted = (status: number, session: ReturnType<FakeSessions['begin']>): ApiAnswer => ({
    status,
    json: session.grant,
    cookie: session.cookie,
  });
  const text = (name: string) => (typeof body[name] === 'string' ? body[name] : '');
  switch (path) {
    case '/auth/register': {
      const user = world.register(
        text('username'),
        text('password'),
        text('displayName') || text('username'),
      );
      return granted(201, sessions.begin(user.id));
    }
    case '/auth/login':
      return granted(200, sessions.begin(world.login(text('username'), text('password')).id));
    case '/auth/refresh':
      return granted(200, sessions.refresh(cookie));
    case '/auth/logout':
      sessions.end(cookie);
      return { status: 204, cookie: null };
    default:
      throw new Refusal('not_found', 404);
  }
}

function answerCall(
  { method, path, query, body, token }: ApiRequest,
  world: World,
  sessions: FakeSessions,
): ApiAnswer {
  const { userId } = sessions.whoHas(token);
  for (const [routeMethod, pattern, answer, status = 200] of routes) {
    const match = method === routeMethod ? pattern.exec(path) : null;
    if (match) return { status, json: answer({ userId, ids: match.slice(1), query, body }, world) };
  }
  throw new Refusal('not_found', 404);
}

function problem({ code, status, fields }: Refusal): ApiAnswer {
  const errors = fields.map((field) => ({ field, code: 'invalid', message: `${field} is invalid` }));
  const json = { type: 'about:blank', title: code, status, detail: code, code, requestId: 'fake', errors };
  return { status, json, headers: { 'Content-Type': 'application/problem+json' } };
}

function createRoom(userId: string, body: Call['body'], world: World) {
  const kind = body.kind === 'private' ? 'private' : 'public';
  return world.createRoom(
    userId,
    String(body.name ?? ''),
    kind,
    typeof body.topic === 'string' ? body.topic : null,
  );
}

function browse(userId: string, query: URLSearchParams, world: World) {
  const rooms = world.publicRooms(userId, query.get('query') ?? '');
  const from = Number(query.get('cursor') ?? 0);
  const next = from + 20 < rooms.length ? String(from + 20) : null;
  return { items: rooms.slice(from, from + 20), nextCursor: next };
}

function page(userId: string, roomId: string, query: URLSearchParams, world: World) {
  const number = (name: string) => (query.has(name) ? Number(query.get(name)) : undefined);
  return world.page(userId, roomId, number('limit') ?? 50, number('before'), number('after'));
}

function events(userId: string, roomId: string, query: URLSearchParams, world: World) {
  const items = world.events(
    userId,
    roomId,
    Number(query.get('after') ?? 0),
    Number(query.get('limit') ?? 500),
  );
  return { items, lastSeq: world.lastSeq(roomId) };
}

function post(userId: string, roomId: string, body: Call['body'], world: World) {
  return world.post(userId, roomId, String(body.clientMessageId), String(body.body)).message;
}

function listOf<Item>(items: readonly Item[]) {
  return { items, nextCursor: null };
}
