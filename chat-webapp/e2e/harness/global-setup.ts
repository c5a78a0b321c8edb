import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { findChromium } from './chromium';
import { controlOf } from './control';
import { password } from './password';
import { fakeServer, jarServer, standaloneClient, type Installation } from './server';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the client is. */
    readonly baseUrl: string;
    readonly apiUrl: string;
    /** Takes `POST /kill` and `POST /start`. */
    readonly serverControlUrl: string;
    readonly browserEndpoint: string;
    /** Null where the server can't be joined by another node. */
    readonly installation: Installation | null;
  }
}

/** One server and one browser for the whole run; what was started is stopped, also when the next start fails. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const cleanUps: (() => Promise<void>)[] = [];
  const cleanUp = async () => {
    for (const each of cleanUps.splice(0).reverse()) await each();
  };
  try {
    cleanUps.push(...(await provideServer(project)));
    const { path, env } = findChromium();
    const browser = await chromium.launchServer({
      executablePath: path,
      env: { ...process.env, ...env } as Record<string, string>,
      args: ['--no-sandbox', '--disable-gpu'],
    });
    cleanUps.push(() => browser.close());
    project.provide('browserEndpoint', browser.wsEndpoint());
    return cleanUp;
  } catch (failure) {
    await cleanUp();
    throw failure;
  }
}

/** Whoever comes first runs the server. */
async function registerAdmin(apiUrl: string): Promise<void> {
  const answer = await fetch(`${apiUrl}/api/v1/auth/register`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username: 'root', password }),
  });
  // The fake server has one.
  if (!answer.ok && answer.status !== 409) throw new Error(await answer.text());
}

async function provideServer(project: TestProject): Promise<(() => Promise<void>)[]> {
  const { CONFAB_URL, CONFAB_CONTROL_URL, CONFAB_JAR, CONFAB_STANDALONE } = process.env;
  if (CONFAB_URL) {
    if (!CONFAB_CONTROL_URL)
      throw new Error('CONFAB_URL needs CONFAB_CONTROL_URL: specs kill and start the server.');
    project.provide('baseUrl', CONFAB_URL);
    project.provide('apiUrl', CONFAB_URL);
    project.provide('serverControlUrl', CONFAB_CONTROL_URL);
    project.provide('installation', null);
    return [];
  }
  const api = (origin?: string) => (CONFAB_JAR ? jarServer(CONFAB_JAR, origin) : fakeServer());
  const server = CONFAB_STANDALONE ? await standaloneClient(api) : await api();
  await server.start().catch(async (failure: unknown) => {
    await server.dispose();
    throw failure;
  });
  await registerAdmin(server.apiUrl);
  const control = await controlOf(server);
  project.provide('baseUrl', server.url);
  project.provide('apiUrl', server.apiUrl);
  project.provide('serverControlUrl', control.url);
  project.provide('installation', server.installation ?? null);
  return [() => server.dispose(), async () => control.close()];
}
