/** The REST half of the wire contract over a `World`. */
import type { Schemas } from '@/lib/schemas';
import type { Role } from '@/realtime/wire';
import { answerAuth } from './fake-auth';
import type { FakeSessions } from './fake-sessions';
import { Refusal, type World } from './world';
import type { Happening } from './world-audit';
import type { Client } from './world-model';

export interface ApiRequest {
  readonly method: string;
  /** Below `/api/v1`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly token: string | null;
  readonly cookies: Cookies;
  /** Where the page is that asks. */
  readonly origin: string;
  /** Where the server itself is. */
  readonly home: string;
  readonly client: Client;
  readonly body: Readonly<Record<string, unknown>>;
}

export const cookieNames = ['confab_refresh', 'confab_departure', 'confab_identity'] as const;
export type Cookies = Readonly<Partial<Record<(typeof cookieNames)[number], string | null>>>;

export interface ApiAnswer {
  readonly status: number;
  readonly json?: unknown;
  /** New values; null clears one. */
  readonly cookies?: Cookies;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Call {
  readonly userId: string;
  readonly sessionId: string;
  readonly sessions: FakeSessions;
  readonly client: Client;
  readonly cookies: Cookies;
  readonly ids: readonly string[];
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
}

type Answer = (call: Call, world: World) => unknown;

type Route = [method: string, pattern: RegExp, answer: Answer, status?: number];

const ownFactor = '/users/me/second-factor';
const ownIdentity = '/users/me/identity';
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
  route('DELETE', '/users/me/sessions', endOtherSessions, 204),
  route('DELETE', '/users/me/sessions/([^/]+)', toOneself('session.ended', endSession), 204),
  route('GET', ownFactor, ({ userId }, world) => world.secondFactors.of(userId)),
  route('POST', ownFactor, guessing(proposeSecondFactor), 201),
  route('POST', `${ownFactor}/confirmation`, toOneself('second_factor.added', confirmSecondFactor)),
  route(
    'POST',
    `${ownFactor}/recovery-codes`,
    toOneself(
      'recovery_codes.renewed',
      proven(({ userId }, world) => world.secondFactors.renew(userId)),
    ),
    201,
  ),
  route(
    'POST',
    `${ownFactor}/removal`,
    toOneself(
      'second_factor.removed',
      proven(({ userId }, world) => world.secondFactors.remove(userId)),
    ),
    204,
  ),
  route('POST', '/users/me/password', toOneself('password.changed', guessing(changePassword)), 204),
  route('POST', '/users/me/first-password', toOneself('password.changed', setFirstPassword), 204),
  route('GET', ownIdentity, waysIn),
  route('PUT', ownIdentity, toOneself('identity.connected', guessing(connectIdentity))),
  route(
    'POST',
    `${ownIdentity}/removal`,
    toOneself('identity.disconnected', guessing(disconnectIdentity)),
    204,
  ),
  route(
    'GET',
    '/users/me/export',
    toOneself('account.exported', ({ userId }, world) => ({ account: world.user(userId), complete: true })),
  ),
  route('POST', '/users/me/deletion', toOneself('account.deleted', guessing(deleteAccount)), 204),
  route('GET', '/audit', auditLog),
  route('GET', '/users', ({ query }, world) => paged(world.accounts.search(query.get('query') ?? ''), query)),
  route(
    'PUT',
    '/server/name',
    toServer('server.changed', ({ userId, body }, world) =>
      world.administration.rename(userId, textOf(body.name)),
    ),
  ),
  route('GET', '/accounts', ({ userId, query }, world) =>
    paged(world.administration.all(userId, query.get('query') ?? ''), query),
  ),
  route(
    'PUT',
    `${account}/role`,
    toAccount('role.changed', ({ userId, ids: [id], body }, world) =>
      world.administration.giveRole(userId, id!, textOf(body.role)),
    ),
  ),
  route(
    'PUT',
    `${account}/deactivation`,
    toAccount('account.deactivated', ({ userId, ids: [id] }, world) =>
      world.administration.deactivate(userId, id!),
    ),
  ),
  route(
    'DELETE',
    `${account}/deactivation`,
    toAccount('account.reactivated', ({ userId, ids: [id] }, world) =>
      world.administration.reactivate(userId, id!),
    ),
  ),
  route(
    'DELETE',
    `${account}/sessions`,
    toAccount('session.ended', ({ userId }, world) => world.administration.requireAdmin(userId)),
    204,
  ),
  route(
    'DELETE',
    `${account}/second-factor`,
    toAccount('second_factor.removed', ({ userId, ids: [id] }, world) =>
      world.administration.removeSecondFactor(userId, id!),
    ),
    204,
  ),
  route('POST', `${account}/password-reset`, toAccount('password.reset', resetPassword), 201),
  route('GET', '/invites', ({ userId, query }, world) => paged(world.administration.invites(userId), query)),
  route(
    'POST',
    '/invites',
    toServer('invite.created', ({ userId, body }, world) =>
      world.administration.invite(userId, body as Schemas['InviteTerms']),
    ),
    201,
  ),
  route(
    'DELETE',
    '/invites/([^/]+)',
    toServer('invite.revoked', ({ userId, ids: [id] }, world) => world.administration.revoke(userId, id!)),
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

function route(method: string, pattern: string, answer: Answer, status?: number): Route {
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

function answerCall(
  { method, path, query, body, token, client, cookies }: ApiRequest,
  world: World,
  sessions: FakeSessions,
): ApiAnswer {
  const { userId, sessionId } = sessions.whoHas(token);
  for (const [routeMethod, pattern, answer, status = 200] of routes) {
    const match = method === routeMethod ? pattern.exec(path) : null;
    if (!match) continue;
    const ids = match.slice(1).map(decodeURIComponent);
    const json = answer({ userId, sessionId, sessions, client, cookies, ids, query, body }, world);
    return { status, json: status === 204 ? undefined : json };
  }
  throw new Refusal('not_found', 404);
}

function problem({ code, status, fields }: Refusal): ApiAnswer {
  const errors = fields.map((wrong) => ({ ...wrong, message: `${wrong.field} is invalid` }));
  const json = { type: 'about:blank', title: code, status, detail: code, code, requestId: 'fake', errors };
  return { status, json, headers: { 'Content-Type': 'application/problem+json' } };
}

// What was done is written down once it is, as the real server does it.

function toOneself(kind: Schemas['AuditKind'], answer: Answer): Answer {
  return written(answer, ({ userId, client }) => ({ kind, subject: userId, detail: client.device }));
}

function toAccount(kind: Schemas['AuditKind'], answer: Answer): Answer {
  return written(answer, ({ ids: [id], body }) => ({ kind, subject: id, detail: optionalText(body.role) }));
}

function toServer(kind: Schemas['AuditKind'], answer: Answer): Answer {
  return written(answer, ({ body }) => ({ kind, detail: 'name' in body ? 'name' : undefined }));
}

function written(answer: Answer, happening: (call: Call) => Happening): Answer {
  return (call, world) => {
    const answered = answer(call, world);
    world.audit.write({ actor: call.userId, address: call.client.address, ...happening(call) });
    return answered;
  };
}

const wrongGuesses: Readonly<Partial<Record<string, Schemas['AuditKind']>>> = {
  wrong_password: 'password.wrong',
  wrong_code: 'second_factor.wrong',
};

/** A call that has to prove who makes it. */
function guessing(answer: Answer): Answer {
  return (call, world) => {
    try {
      return answer(call, world);
    } catch (refusal) {
      const kind = refusal instanceof Refusal && wrongGuesses[refusal.fields[0]?.code ?? ''];
      if (kind) world.audit.byOneself(kind, call.userId, call.client);
      throw refusal;
    }
  };
}

/** A call that takes the password and a code. */
function proven(answer: Answer): Answer {
  return guessing((call, world) => {
    const { userId, body, client } = call;
    world.accounts.prove(userId, textOf(body.password));
    const proof = world.secondFactors.prove(userId, textOf(body.code));
    if (proof === 'recovery code') world.audit.byOneself('recovery_code.used', userId, client);
    return answer(call, world);
  });
}

function auditLog({ userId, query }: Call, world: World) {
  world.administration.requireAdmin(userId);
  const wanted = (name: string) => query.get(name);
  const [kind, actor, account] = [wanted('kind'), wanted('actor'), wanted('account')];
  return paged(world.audit.found({ kind, actor, account, from: wanted('from'), to: wanted('to') }), query);
}

function endOtherSessions({ userId, sessionId, sessions, client }: Call, world: World): void {
  if (sessions.endById(userId, (id) => id !== sessionId) > 0)
    world.audit.byOneself('session.ended', userId, client);
}

function endSession({ userId, sessions, ids: [wanted] }: Call): void {
  if (sessions.endById(userId, (id) => id === wanted) === 0) throw new Refusal('not_found', 404);
}

function changePassword({ userId, sessionId, sessions, body }: Call, world: World): void {
  world.accounts.changePassword(userId, textOf(body.currentPassword), textOf(body.newPassword));
  sessions.endById(userId, (id) => id !== sessionId);
}

function setFirstPassword({ userId, sessionId, sessions, cookies, body }: Call, world: World): void {
  world.identities.requireOwn(userId, cookies.confab_identity);
  world.accounts.setFirstPassword(userId, textOf(body.newPassword));
  sessions.endById(userId, (id) => id !== sessionId);
}

function waysIn({ userId }: Call, world: World): Schemas['OwnIdentity'] {
  return { hasPassword: world.accounts.hasPassword(userId), identity: world.identities.of(userId) };
}

function connectIdentity(call: Call, world: World): Schemas['OwnIdentity'] {
  const { userId, cookies, body } = call;
  world.accounts.prove(userId, textOf(body.password));
  world.identities.connect(userId, cookies.confab_identity);
  return waysIn(call, world);
}

function disconnectIdentity(call: Call, world: World): void {
  world.accounts.prove(call.userId, textOf(call.body.password));
  world.identities.disconnect(call.userId);
  endOtherSessions(call, world);
}

function proposeSecondFactor({ userId, body }: Call, world: World) {
  world.accounts.prove(userId, textOf(body.password));
  return world.secondFactors.propose(userId, world.user(userId).username);
}

function confirmSecondFactor({ userId, body }: Call, world: World) {
  return world.secondFactors.confirm(userId, textOf(body.code));
}

function deleteAccount({ userId, sessions, body }: Call, world: World): void {
  world.deleteAccount(userId, textOf(body.password));
  sessions.endById(userId, () => true);
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
