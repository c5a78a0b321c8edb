/** The fake server on a real port: its API, its sockets, and the exported client where one was built. */
import { once } from 'node:events';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { WebSocketServer } from 'ws';
import { answerHeaders, staysOnHttps } from '../../scripts/answer-headers.mjs';
import { answerApi, cookieNames, type Cookies } from './fake-api';
import { FakeConnection } from './fake-connection';
import { providerPath, signIn } from './fake-identity-provider';
import { FakeSessions } from './fake-sessions';
import type { World } from './world';
import { usualClient, type Client } from './world-model';

export interface Served {
  readonly sessions: FakeSessions;
  readonly isOpen: boolean;
  /** Answers where it listens. */
  open(port: number): Promise<string>;
  /** Gone without a word; memory stays. */
  close(): void;
}

export function serve(world: World, exported = join(process.cwd(), 'out')): Served {
  const sessions = new FakeSessions(world, Date.now);
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    allowOrigin(request, response);
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    if (url.pathname === '/health') return void response.end('{"status":"up"}');
    if (url.pathname.startsWith('/api/v1/')) return void answer(request, response, url);
    if (url.pathname === providerPath) return signIn(request, response, url);
    servePage(request, response, url);
  });

  const sockets = new WebSocketServer({ server, path: '/ws/chat' }).on('connection', (socket) => {
    const connection = new FakeConnection(world, sessions, {
      push: (frame) => socket.send(JSON.stringify(frame)),
      close: (code) => socket.close(code),
    });
    socket.on('message', (data) => connection.receive(String(data)));
    socket.on('close', () => connection.end());
  });

  return {
    sessions,
    get isOpen() {
      return server.listening;
    },
    async open(port) {
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
      const address = server.address();
      return `http://localhost:${typeof address === 'object' && address ? address.port : port}`;
    },
    close() {
      server.close();
      server.closeAllConnections();
      sockets.clients.forEach((socket) => socket.terminate());
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const home = `http://${request.headers.host}`;
    const result = answerApi(
      {
        method: request.method ?? 'GET',
        path: url.pathname.replace('/api/v1', ''),
        query: url.searchParams,
        token: request.headers.authorization?.replace('Bearer ', '') ?? null,
        cookies: cookiesOf(request),
        origin: request.headers.origin ?? home,
        home,
        client: clientOf(request),
        body: text ? (JSON.parse(text) as Record<string, unknown>) : {},
      },
      world,
      sessions,
    );
    if (result.cookies) response.setHeader('Set-Cookie', setCookies(result.cookies));
    response.writeHead(result.status, { 'Content-Type': 'application/json', ...result.headers });
    response.end(result.json === undefined ? undefined : JSON.stringify(result.json));
  }

  function servePage(request: IncomingMessage, response: ServerResponse, url: URL): void {
    response.setHeaders(new Map(Object.entries(answerHeaders)));
    if (request.headers['x-forwarded-proto'] === 'https')
      response.setHeaders(new Map(Object.entries(staysOnHttps)));
    if (url.pathname === '/') {
      const target = cookieOf(request, 'confab_session') ? '/dashboard' : '/login';
      return void response.writeHead(307, { Location: target }).end();
    }
    const path = join(exported, normalize(url.pathname));
    const file = [path, `${path}.html`, join(path, 'index.html')].find(isFile);
    if (file?.startsWith(exported)) sendFile(response, file, url.pathname, 200);
    else sendFile(response, join(exported, '404.html'), '/_not-found', 404);
  }

  function sendFile(response: ServerResponse, file: string, page: string, status: number): void {
    if (!existsSync(file)) return void response.writeHead(404).end('Not found');
    if (extname(file) === '.html') response.setHeader('Content-Security-Policy', policyOf(page));
    response.writeHead(status, { 'Content-Type': contentTypes[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  }

  /** As the jar's server does, from what the build has written down. */
  function policyOf(pathname: string): string {
    const policies = JSON.parse(readFileSync(join(exported, 'csp.json'), 'utf8')) as {
      pages: Record<string, string>;
      default: string;
    };
    return policies.pages[pathname] ?? policies.default;
  }
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

const kept = {
  confab_refresh: { path: '/api/v1/auth', seconds: 2_592_000 },
  confab_departure: { path: '/api/v1/auth/identity', seconds: 600 },
  confab_identity: { path: '/api/v1', seconds: 600 },
} as const;

function setCookies(cookies: Cookies): string[] {
  const changed = cookieNames.filter((name) => cookies[name] !== undefined);
  const set = changed.map((name) => `${setCookie(name, cookies[name], kept[name])}; SameSite=Strict`);
  if (cookies.confab_refresh === undefined) return set;
  const hint = setCookie('confab_session', cookies.confab_refresh && '1', {
    ...kept.confab_refresh,
    path: '/',
  });
  return [...set, `${hint}; SameSite=Lax`];
}

function setCookie(name: string, value: string | null | undefined, { path, seconds }: Keeping): string {
  return `${name}=${value ?? ''}; HttpOnly; Path=${path}; Max-Age=${value ? seconds : 0}`;
}

interface Keeping {
  readonly path: string;
  readonly seconds: number;
}

function allowOrigin(request: IncomingMessage, response: ServerResponse): void {
  const { origin } = request.headers;
  if (!origin || !/^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/.test(origin)) return;
  response.setHeader('Access-Control-Allow-Origin', origin);
  response.setHeader('Access-Control-Allow-Credentials', 'true');
  response.setHeader('Access-Control-Allow-Headers', 'Authorization, Content-Type');
  response.setHeader('Access-Control-Allow-Methods', 'GET, POST, PUT, PATCH, DELETE');
}

function cookiesOf(request: IncomingMessage): Cookies {
  return Object.fromEntries(cookieNames.map((name) => [name, cookieOf(request, name)]));
}

function cookieOf(request: IncomingMessage, name: string): string | null {
  const pairs = (request.headers.cookie ?? '').split('; ').map((pair) => pair.split('='));
  return pairs.find(([key]) => key === name)?.[1] ?? null;
}

function clientOf({ headers }: IncomingMessage): Client {
  const device = headers['user-agent']?.includes('Chrome/') ? 'Chrome, Linux' : usualClient.device;
  return { ...usualClient, device };
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain',
  '.json': 'application/json',
};
