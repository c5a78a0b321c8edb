/** The identity provider of the fake server: the way there and back, and its one page. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ApiAnswer, ApiRequest } from './fake-api';
import { signInPage } from './sign-in-page';
import type { World } from './world';
import { forbidden } from './world-model';

export const providerPath = '/fake-identity-provider';

export function depart({ body, origin, home }: ApiRequest, world: World): ApiAnswer {
  if (!world.administration.identityProvider) forbidden();
  const isFresh = body.fresh === true;
  const { state, ticket } = world.identities.depart(isFresh);
  const query = new URLSearchParams({ state, ...(isFresh && { prompt: 'login' }) });
  query.set('redirect_uri', `${origin}/login/return`);
  const location = new URL(`${providerPath}?${query}`, home).href;
  return { status: 200, json: { location }, cookies: { confab_departure: ticket } };
}

export function arrive({ body, cookies }: ApiRequest, world: World): ApiAnswer {
  const { identity, ticket } = world.identities.arrive(
    cookies.confab_departure,
    String(body.code),
    String(body.state),
  );
  const json = world.identities.shown(identity);
  return { status: 200, json, cookies: { confab_departure: null, confab_identity: ticket } };
}

const signedIn = /(?:^|; )fake_identity=([^;]+)/;

/** Whoever is signed in there goes straight back, unless they are to sign in again. */
export function signIn({ headers }: IncomingMessage, response: ServerResponse, { searchParams }: URL): void {
  const remembered = signedIn.exec(headers.cookie ?? '')?.[1];
  const login = searchParams.get('login') ?? (searchParams.has('prompt') ? null : remembered);
  if (!login && !searchParams.has('refused')) {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    return void response.end(signInPage(Object.fromEntries(searchParams)));
  }
  const back = new URL(searchParams.get('redirect_uri')!);
  back.searchParams.set('state', searchParams.get('state') ?? '');
  if (searchParams.has('refused')) back.searchParams.set('error', 'access_denied');
  else back.searchParams.set('code', login!);
  if (login) response.setHeader('Set-Cookie', `fake_identity=${login}; Path=${providerPath}`);
  response.writeHead(303, { Location: back.href }).end();
}
