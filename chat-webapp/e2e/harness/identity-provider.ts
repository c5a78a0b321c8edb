import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Configuration, Provider } from 'oidc-provider';
import { afterAll } from 'vitest';
import { signInPage } from '../../src/testing/sign-in-page';
import { useOwnServer } from './place';
import { freePort, isFake, newServer, type Variables } from './server';

/** A certified one, of version 9: 8 gets no corrections any more. 9 warns of Node 20, and runs there all the same. */
export interface IdentityProvider {
  readonly issuer: string;
  /** Lets people go back to that client, and to no other. */
  trust(client: string): void;
  close(): void;
}

const client = { client_id: 'confab', client_secret: 'a secret of the two' };

/** What the operator of a server that signs people in there tells it. */
export function variablesFor(issuer: string): Variables {
  return {
    REGISTRATION: 'open',
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: client.client_id,
    OIDC_CLIENT_SECRET: client.client_secret,
    OIDC_NAME: 'Example ID',
    OIDC_REGISTRATION: 'open',
  };
}

/** Each spec file has its own, since it runs in a module world of its own. */
let own: IdentityProvider | null = null;

/** For a file whose server has one. The fake server brings its own along, which believes everybody just as this does. */
export function useIdentityProvider(): void {
  useOwnServer(async () => {
    if (isFake) return newServer(variablesFor('itself'));
    own = await identityProvider();
    const server = await newServer(variablesFor(own.issuer));
    own.trust(server.url);
    return server;
  });
  afterAll(() => own?.close());
}

export async function identityProvider(): Promise<IdentityProvider> {
  // It warns as soon as it is there: only where it is needed.
  const { Provider } = await import('oidc-provider');
  const port = await freePort();
  // Not the host of the client: what comes from another site brings no strict cookies along.
  const issuer = `http://localhost:${port}`;
  let provider: Provider | null = null;
  const server = createServer((request, response) => {
    if (!provider) return void response.writeHead(503).end();
    if (request.url?.startsWith('/interaction/')) return void signIn(provider, request, response);
    return void provider.callback()(request, response);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    issuer,
    trust: (url) => (provider = new Provider(issuer, configurationFor(url))),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function configurationFor(url: string): Configuration {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    clients: [{ ...client, redirect_uris: [`${url}/login/return`] }],
    pkce: { required: () => true },
    claims: { openid: ['sub'], profile: ['name', 'preferred_username'], email: ['email', 'email_verified'] },
    findAccount: (_context, name) => ({ accountId: name, claims: () => claimsOf(name) }),
    loadExistingGrant,
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ['of no importance'] },
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }] },
  };
}

function claimsOf(name: string) {
  const called = { name: name[0]!.toUpperCase() + name.slice(1), preferred_username: name };
  return { sub: name, ...called, email: `${name}@example.com`, email_verified: true };
}

/** Nobody is asked whether the client may know who they are. */
const loadExistingGrant: Configuration['loadExistingGrant'] = async ({ oidc }) => {
  const { clientId } = oidc.client!;
  const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session!.accountId });
  grant.addOIDCScope('openid profile email');
  await grant.save();
  return grant;
};

/** Its one page, which is that of the fake server's provider. */
async function signIn(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { searchParams } = new URL(request.url!, 'http://localhost');
  const login = searchParams.get('login');
  if (searchParams.has('refused'))
    return provider.interactionFinished(request, response, { error: 'access_denied' });
  if (login) return provider.interactionFinished(request, response, { login: { accountId: login } });
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(signInPage());
}
