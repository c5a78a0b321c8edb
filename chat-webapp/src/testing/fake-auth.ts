/** Coming in and going out: what of the wire contract needs no access token. */
import type { ApiAnswer, ApiRequest } from './fake-api';
import type { FakeSessions } from './fake-sessions';
import { Refusal, type World } from './world';
import type { Happening } from './world-audit';

export function answerAuth(request: ApiRequest, world: World, sessions: FakeSessions): ApiAnswer {
  switch (request.path) {
    case '/auth/register':
      return granted(201, register(request, world, sessions));
    case '/auth/login':
      return granted(200, logIn(request, world, sessions));
    case '/auth/refresh':
      return granted(200, sessions.refresh(request.cookie));
    case '/auth/logout':
      return logOut(request, world, sessions);
    default:
      throw new Refusal('not_found', 404);
  }
}

type Session = ReturnType<FakeSessions['begin']>;

function granted(status: number, { grant, cookie }: Session): ApiAnswer {
  return { status, json: grant, cookie };
}

function register({ body, client }: ApiRequest, world: World, sessions: FakeSessions): Session {
  const { username = '', password = '', displayName, invite } = textsOf(body);
  world.administration.admit(invite);
  const { id } = world.register(username, password, displayName || username);
  world.audit.byOneself('account.registered', id, client);
  return sessions.begin(id, client);
}

/** To be asked for a code is no failure. */
const failures: Readonly<Partial<Record<string, Happening['kind']>>> = {
  invalid_credentials: 'login.failed',
  second_factor_invalid: 'second_factor.wrong',
};

function logIn({ body, client }: ApiRequest, world: World, sessions: FakeSessions): Session {
  const { username = '', password = '', code } = textsOf(body);
  try {
    const { id } = world.accounts.login(username, password);
    world.administration.requireActive(id);
    const proof = world.secondFactors.admit(id, code);
    if (proof === 'recovery code') world.audit.byOneself('recovery_code.used', id, client);
    world.audit.byOneself('login.succeeded', id, client);
    return sessions.begin(id, client);
  } catch (refusal) {
    const kind = refusal instanceof Refusal && failures[refusal.code];
    const subject = world.accounts.named(username)?.id;
    if (kind) world.audit.write({ kind, subject, address: client.address });
    throw refusal;
  }
}

function logOut({ cookie, client }: ApiRequest, world: World, sessions: FakeSessions): ApiAnswer {
  const userId = sessions.end(cookie);
  if (userId !== null) world.audit.byOneself('session.logged_out', userId, client);
  return { status: 204, cookie: null };
}

function textsOf(body: ApiRequest['body']): Partial<Record<string, string>> {
  const texts = Object.entries(body).filter(([, value]) => typeof value === 'string');
  return Object.fromEntries(texts) as Record<string, string>;
}
