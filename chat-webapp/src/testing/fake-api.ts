/** The REST half of the wire contract over a `World`. */
import type { Schemas } from '@/lib/schemas';
import type { Role } from '@/realtime/wire';
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
  readonly sessionId: string;
  readonly sessions: FakeSessions;
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

const account = String.raw`/accounts/([^/]+)`;
const room = String.raw`/rooms/([^/]+)`;
const message = String.raw`${room}/messages/([^/]+)`;

const routes: Route[] = [
  route('GET', '/users/me', ({ userId }, world) => world.administration.account(userId)),
  route('PATCH', '/users/me', ({ userId, body }, world) =>
    world.changeProfile(userId, textOf(body.displayName)),
  ),
  route('GET', '/users/me/sessions', ({ userId, sessionId, sessions }) => ({
    items: sessions.of(userId, sessionId),
    nextCursor: null,
  })),
  route(
    'DELETE',
    '/users/me/sessions',
    ({ userId, sessionId, sessions }) => sessions.endById(userId, (id) => id !== sessionId),
    204,
  ),
  route('DELETE', '/users/me/sessions/([^/]+)', endSession, 204),
  route('POST', '/users/me/password', changePassword, 204),
  route('GET', '/users/me/export', ({ userId }, world) => ({ account: world.user(userId), complete: true })),
  route(
    'POST',
    '/users/me/deletion',
    ({ userId, sessions, body }, world) => {
      world.accounts.delete(userId, textOf(body.password));
      sessions.endById(userId, () => true);
    },
    204,
  ),
  route('GET', '/audit', ({ userId, query }, world) => {
    world.administration.requireAdmin(userId);
    return paged(
      world.audit.filter((event) => fits(event, query)),
      query,
    );
  }),
  route('GET', '/users', ({ query }, world) => paged(world.accounts.search(query.get('query') ?? ''), query)),
  route('PUT', '/server/name', ({ userId, body }, world) =>
    world.administration.rename(userId, textOf(body.name)),
  ),
  route('GET', '/accounts', ({ userId, query }, world) =>
    paged(world.administration.all(userId, query.get('query') ?? ''), query),
  ),
  route('PUT', `${account}/role`, ({ userId, ids: [id], body }, world) =>
    world.administration.giveRole(userId, id!, textOf(body.role)),
  ),
  route('PUT', `${account}/deactivation`, ({ userId, ids: [id] }, world) =>
    world.administration.deactivate(userId, id!),
  ),
  route('DELETE', `${account}/deactivation`, ({ userId, ids: [id] }, world) =>
    world.administration.reactivate(userId, id!),
  ),
  route(
    'DELETE',
    `${account}/sessions`,
    ({ userId }, world) => world.administration.requireAdmin(userId),
    204,
  ),
  route('POST', `${account}/password-reset`, resetPassword, 201),
  route('GET', '/invites', ({ userId, query }, world) => paged(world.administration.invites(userId), query)),
  route(
    'POST',
    '/invites',
    ({ userId, body }, world) => world.administration.invite(userId, body as Schemas['InviteTerms']),
    201,
  ),
  route(
    'DELETE',
    '/invites/([^/]+)',
    ({ userId, ids: [id] }, world) => world.administration.revoke(userId, id!),
    204,
  ),
  route('GET', '/rooms', ({ userId }, world) => ({ items: world.roomsOf(userId) })),
  route('POST', '/rooms', createRoom, 201),
  route('GET', '/rooms/public', ({ userId, query }, world) =>
    paged(world.publicRooms(userId, query.get('query') ?? ''), query),
  ),
  route('POST', '/rooms/direct', ({ userId, body }, world) =>
    world.conduct.openDirect(userId, body.userIds as readonly string[]),
  ),
  route('GET', room, ({ userId, ids: [roomId] }, world) => world.room(userId, roomId!)),
  route('PATCH', room, describe),
  route('GET', `${room}/members`, ({ userId, ids: [roomId], query }, world) =>
    paged(world.members(userId, roomId!), query),
  ),
  route('PUT', `${room}/members/([^/]+)`, putMember),
  route('DELETE', `${room}/members/([^/]+)`, deleteMember, 204),
  route(
    'PUT',
    `${room}/read`,
    (call, world) => world.markRead(call.userId, call.ids[0]!, Number(call.body.seq)),
    204,
  ),
  route(
    'PUT',
    `${room}/unread`,
    (call, world) => world.markUnread(call.userId, call.ids[0]!, Number(call.body.seq)),
    204,
  ),
  route('GET', `${room}/messages`, page),
  route('POST', `${room}/messages`, post, 201),
  route('PATCH', message, ({ userId, ids: [roomId, id], body }, world) =>
    world.messages.edit(userId, roomId!, id!, textOf(body.body)),
  ),
  route(
    'DELETE',
    message,
    ({ userId, ids: [roomId, id] }, world) => world.messages.delete(userId, roomId!, id!),
    204,
  ),
  route(
    'PUT',
    `${message}/reactions/([^/]+)`,
    ({ userId, ids: [roomId, id, emoji] }, world) => world.messages.react(userId, roomId!, id!, emoji!),
    204,
  ),
  route(
    'DELETE',
    `${message}/reactions/([^/]+)`,
    ({ userId, ids: [roomId, id, emoji] }, world) => world.messages.unreact(userId, roomId!, id!, emoji!),
    204,
  ),
  route('GET', `${room}/events`, events),
];

function route(method: string, pattern: string, answer: Route[2], status?: number): Route {
  return [method, new RegExp(`^${pattern}$`), answer, status];
}

export function answerApi(request: ApiRequest, world: World, sessions: FakeSessions): ApiAnswer {
  try {
    if (request.path === '/server') return { status: 200, json: world.administration.server() };
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
      world.administration.admit(optionalText(body.invite));
      const user = world.register(
        text('username'),
        text('password'),
        text('displayName') || text('username'),
      );
      return granted(201, sessions.begin(user.id));
    }
    case '/auth/login': {
      const user = world.accounts.login(text('username'), text('password'));
      world.administration.requireActive(user.id);
      return granted(200, sessions.begin(user.id));
    }
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
  const { userId, sessionId } = sessions.whoHas(token);
  for (const [routeMethod, pattern, answer, status = 200] of routes) {
    const match = method === routeMethod ? pattern.exec(path) : null;
    if (!match) continue;
    const ids = match.slice(1).map(decodeURIComponent);
    const json = answer({ userId, sessionId, sessions, ids, query, body }, world);
    return { status, json: status === 204 ? undefined : json };
  }
  throw new Refusal('not_found', 404);
}

function problem({ code, status, fields }: Refusal): ApiAnswer {
  const errors = fields.map((field) => ({ field, code: 'invalid', message: `${field} is invalid` }));
  const json = { type: 'about:blank', title: code, status, detail: code, code, requestId: 'fake', errors };
  return { status, json, headers: { 'Content-Type': 'application/problem+json' } };
}

function fits({ kind, actor, subject, at }: Schemas['AuditEvent'], query: URLSearchParams): boolean {
  const wanted = (name: string) => query.get(name);
  return (
    (!wanted('kind') || kind === wanted('kind')) &&
    (!wanted('account') || [actor?.id, subject?.id].includes(wanted('account')!)) &&
    (!wanted('from') || at >= wanted('from')!) &&
    (!wanted('to') || at < wanted('to')!)
  );
}

function endSession({ userId, sessions, ids: [wanted] }: Call): void {
  if (sessions.endById(userId, (id) => id === wanted) === 0) throw new Refusal('not_found', 404);
}

function changePassword({ userId, sessionId, sessions, body }: Call, world: World): void {
  world.accounts.changePassword(userId, textOf(body.currentPassword), textOf(body.newPassword));
  sessions.endById(userId, (id) => id !== sessionId);
}

function resetPassword({ userId, ids: [id] }: Call, world: World) {
  world.administration.requireAdmin(userId);
  world.user(id!);
  return { temporaryPassword: 'k7qm-2xnd-w4ph-9rtc' };
}

function createRoom({ userId, body }: Call, world: World) {
  const kind = body.kind === 'private' ? 'private' : 'public';
  return world.createRoom(userId, textOf(body.name), kind, optionalText(body.topic) ?? '');
}

function describe({ userId, ids: [roomId], body }: Call, world: World) {
  return world.conduct.describe(userId, roomId!, optionalText(body.name), optionalText(body.topic));
}

function putMember({ userId, ids: [roomId, memberId], body }: Call, world: World) {
  return world.conduct.putMember(userId, roomId!, meant(memberId!, userId), body.role as Role | undefined);
}

function deleteMember({ userId, ids: [roomId, memberId] }: Call, world: World) {
  return world.conduct.deleteMember(userId, roomId!, meant(memberId!, userId));
}

function page({ userId, ids: [roomId], query }: Call, world: World) {
  const number = (name: string) => (query.has(name) ? Number(query.get(name)) : undefined);
  const [before, after, around] = [number('before'), number('after'), number('around')];
  return world.page(userId, roomId!, { limit: number('limit') ?? 50, before, after, around });
}

function events({ userId, ids: [roomId], query }: Call, world: World) {
  const number = (name: string, usual: number) => Number(query.get(name) ?? usual);
  const items = world.events(userId, roomId!, number('after', 0), number('limit', 500));
  return { items, lastSeq: world.lastSeq(roomId!) };
}

function post({ userId, ids: [roomId], body }: Call, world: World) {
  const replyTo = optionalText(body.replyTo) ?? null;
  return world.post(userId, roomId!, textOf(body.clientMessageId), textOf(body.body), replyTo).message;
}

function paged<Item>(items: readonly Item[], query: URLSearchParams) {
  const from = Number(query.get('cursor') ?? 0);
  const to = from + Number(query.get('limit') ?? 20);
  return { items: items.slice(from, to), nextCursor: to < items.length ? String(to) : null };
}

function meant(memberId: string, userId: string): string {
  return memberId === 'me' ? userId : memberId;
}

function textOf(value: unknown): string {
  return optionalText(value) ?? '';
}

function optionalText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
