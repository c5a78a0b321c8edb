/** Coming in and going out: what of the wire contract needs no access token. */
import type { ApiAnswer, ApiRequest } from './fake-api';
import { arrive, depart } from './fake-identity-provider';
import type { FakeSessions } from './fake-sessions';
import { Refusal, type World } from './world';
import type { Happening } from './world-audit';
import { forbidden, type Client } from './world-model';

export function answerAuth(request: ApiRequest, world: World, sessions: FakeSessions): ApiAnswer {
  switch (request.path) {
    case '/auth/register':
      return granted(201, register(request, world, sessions));
    case '/auth/login':
      return granted(200, logIn(request, world, sessions));
    case '/auth/refresh':
      return granted(200, sessions.refresh(request.cookies.confab_refresh ?? null));
    case '/auth/logout':
      return logOut(request, world, sessions);
    case '/auth/identity/departure':
      return depart(request, world);
    case '/auth/identity/arrival':
      return arrive(request, world);
    case '/auth/identity/login':
      return grantedByIdentity(200, logInByIdentity(request, world, sessions));
    case '/auth/identity/register':
      return grantedByIdentity(201, registerByIdentity(request, world, sessions));
    default:
      throw new Refusal('not_found', 404);
  }
}

type Session = ReturnType<FakeSessions['begin']>;

function granted(status: number, { grant, cookie }: Session): ApiAnswer {
  return { status, json: grant, cookies: { confab_refresh: cookie } };
}

/** What was shown has led to a session, and leads to no other. */
function grantedByIdentity(status: number, { grant, cookie }: Session): ApiAnswer {
  return { status, json: grant, cookies: { confab_refresh: cookie, confab_identity: null } };
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
  const subject = world.accounts.named(username)?.id;
  return writingFailures(world, client, subject, () => {
    const { id } = world.accounts.login(username, password);
    world.administration.requireActive(id);
    return begin(id, code, client, world, sessions);
  });
}

function logInByIdentity(
  { body, cookies, client }: ApiRequest,
  world: World,
  sessions: FakeSessions,
): Session {
  const id = world.identities.accountOf(cookies.confab_identity);
  return writingFailures(world, client, id, () => {
    if (!world.administration.isActive(id)) forbidden();
    return begin(id, textsOf(body).code, client, world, sessions);
  });
}

function registerByIdentity(
  { body, cookies, client }: ApiRequest,
  world: World,
  sessions: FakeSessions,
): Session {
  const { username = '', displayName, invite } = textsOf(body);
  const { id } = world.registerByIdentity(cookies.confab_identity, username, displayName || username, invite);
  world.audit.byOneself('account.registered', id, client);
  return sessions.begin(id, client);
}

/** Whoever has shown who they are, and a code besides where it takes one. */
function begin(
  id: string,
  code: string | undefined,
  client: Client,
  world: World,
  sessions: FakeSessions,
): Session {
  const proof = world.secondFactors.admit(id, code);
  if (proof === 'recovery code') world.audit.byOneself('recovery_code.used', id, client);
  world.audit.byOneself('login.succeeded', id, client);
  return sessions.begin(id, client);
}

function writingFailures(
  world: World,
  { address }: Client,
  subject: string | undefined,
  logIn: () => Session,
): Session {
  try {
    return logIn();
  } catch (refusal) {
    const kind = refusal instanceof Refusal && failures[refusal.code];
    if (kind) world.audit.write({ kind, subject, address });
    throw refusal;
  }
}

function logOut({ cookies, client }: ApiRequest, world: World, sessions: FakeSessions): ApiAnswer {
  const userId = sessions.end(cookies.confab_refresh ?? null);
  if (userId !== null) world.audit.byOneself('session.logged_out', userId, client);
  return { status: 204, cookies: { confab_refresh: null } };
}

function textsOf(body: ApiRequest['body']): Partial<Record<string, string>> {
  const texts = Object.entries(body).filter(([, value]) => typeof value === 'string');
  return Object.fromEntries(texts) as Record<string, string>;
}
