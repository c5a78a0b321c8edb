import { spawn, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** The server under test. */
export interface Server {
  /** Where other nodes can join it, if they can. */
  readonly installation?: Installation;
  /** Where the client is. */
  readonly url: string;
  /** Where its API is: on the same origin, unless the client is served elsewhere. */
  readonly apiUrl: string;
  start(): Promise<void>;
  /** Gone without a word, as by `kill -9`. */
  kill(): Promise<void>;
  /** Gone for good, and nothing left of it. */
  dispose(): Promise<void>;
}

const startLimit = 120_000;

/** What starts the program under test, as `bin/confab`; without one it is the fake server, which is alone. */
const program = process.env.CONFAB;

export const isFake = !program;

/** What an operator tells it. */
export type Variables = Readonly<Record<string, string>>;

export function newServer(variables: Variables = {}): Promise<Server> {
  return program ? realServer(program, variables) : fakeServer(variables);
}

/** What other nodes need to join the server under test. */
export interface Installation {
  readonly program: string;
  readonly dataFolder: string;
  /** Under which all nodes may be called too; nothing listens there yet. */
  readonly publicUrl: string;
}

/** One that runs as its operator would run it, on free ports and with a data folder of its own. */
async function realServer(program: string, variables: Variables): Promise<Server> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'confab-e2e-'));
  const installation = { program, dataFolder, publicUrl: `http://127.0.0.1:${await freePort()}` };
  const node = await nodeOf(installation, { DATA_DIR: dataFolder, ...variables });
  return {
    ...node,
    installation,
    async dispose() {
      await node.dispose();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** One more node on the database of the first, which has to run. */
export function secondNode(installation: Installation): Promise<Server> {
  const kept = (...path: string[]) => readFileSync(join(installation.dataFolder, ...path), 'utf8');
  const databasePort = kept('postgres', 'data', 'postmaster.pid').split('\n')[3];
  const password = encodeURIComponent(kept('postgres', 'password').trim());
  return nodeOf(installation, {
    DATABASE_URL: `postgresql://confab:${password}@127.0.0.1:${databasePort}/confab`,
    SECRET_KEY: kept('secret-key').trim(),
    REGISTRATION: 'open',
    LOG_FORMAT: 'text',
    // People come to it by its own address and by the first one's.
    PUBLIC_URL: '',
  });
}

async function nodeOf(installation: Installation, variables: Variables): Promise<Server> {
  const [port, managementPort] = [await freePort(), await freePort()];
  const url = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    HOST: '127.0.0.1',
    PORT: String(port),
    MANAGEMENT_PORT: String(managementPort),
    PUBLIC_URL: installation.publicUrl,
    RATE_LIMITS: 'off',
    // Browsers want the machine too.
    JAVA_OPTS: '-Xmx384m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC',
    ...variables,
  };
  let child: ChildProcess | null = null;
  return {
    url,
    apiUrl: url,
    async start() {
      child = spawn(installation.program, { env, stdio: ['ignore', 'inherit', 'inherit'] });
      await healthy(url, child);
    },
    async kill() {
      await ended(child, 'SIGKILL');
    },
    async dispose() {
      await ended(child, 'SIGTERM');
    },
  };
}

/** The in-memory model of the server, with the exported client. `kill` closes its doors: memory is all it has. */
async function fakeServer(variables: Variables): Promise<Server> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | null = null;
  return {
    url,
    apiUrl: url,
    async start() {
      const env = { ...process.env, ...variables, PORT: String(port) };
      const isNew = child === null;
      child ??= spawn(process.execPath, ['--import', 'tsx', 'src/testing/dev-server.ts'], {
        env,
        stdio: 'inherit',
      });
      if (!isNew) child.kill('SIGUSR2');
      await healthy(url, child);
    },
    async kill() {
      child?.kill('SIGUSR2');
      while (await isHealthy(url)) await pause(50);
    },
    async dispose() {
      await ended(child, 'SIGTERM');
    },
  };
}

/** The client on a server of its own: the Next server, built for the API of another origin. */
export async function standaloneClient(): Promise<Server> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const api = await newServer({ CORS_ORIGINS: url });
  const next = join(process.cwd(), 'node_modules/next/dist/bin/next');
  let child: ChildProcess | null = null;
  return {
    url,
    apiUrl: api.url,
    async start() {
      await api.start();
      if (child) return;
      const env = { ...process.env, NEXT_PUBLIC_API_URL: api.url };
      const [status] = (await once(spawn('npm', ['run', 'build'], { env, stdio: 'inherit' }), 'exit')) as [
        number,
      ];
      if (status !== 0) throw new Error('The client could not be built.');
      child = spawn(process.execPath, [next, 'start', '-H', '127.0.0.1', '-p', String(port)], {
        stdio: 'inherit',
      });
      while (!(await fetch(url, { redirect: 'manual' }).catch(() => null))) await pause(50);
    },
    kill: () => api.kill(),
    async dispose() {
      await ended(child, 'SIGTERM');
      await api.dispose();
    },
  };
}

async function healthy(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + startLimit;
  while (!(await isHealthy(url))) {
    if (child.exitCode !== null)
      throw new Error(`The server ended with code ${child.exitCode} before it was up.`);
    if (Date.now() > deadline) throw new Error(`The server was not up within ${startLimit / 1000} s.`);
    await pause(200);
  }
}

async function isHealthy(url: string): Promise<boolean> {
  return fetch(`${url}/health`).then(
    (answer) => answer.ok,
    () => false,
  );
}

async function ended(child: ChildProcess | null, signal: NodeJS.Signals): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill(signal);
  const lastResort = setTimeout(() => child.kill('SIGKILL'), 30_000);
  await exit;
  clearTimeout(lastResort);
}

const drawnPorts = new Set<number>();

/**
 * Below those that systems give to outgoing connections, one of which would be taken again before a server listens
 * there; and never the same one twice.
 */
export async function freePort(): Promise<number> {
  const port = randomInt(10_000, 32_000);
  if (drawnPorts.has(port) || !(await isFree(port))) return freePort();
  drawnPorts.add(port);
  return port;
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer().listen(port, '127.0.0.1');
  try {
    await once(probe, 'listening');
  } catch {
    return false;
  }
  probe.close();
  await once(probe, 'close');
  return true;
}
