import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { findChromium } from './chromium';
import { controlOf } from './control';
import { fakeServer, jarServer } from './server';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the client and its API are. */
    readonly baseUrl: string;
    /** Takes `POST /kill` and `POST /start`. */
    readonly serverControlUrl: string;
    readonly browserEndpoint: string;
  }
}

/** One server and one browser for the whole run. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await provideServer(project);
  const { path, env } = findChromium();
  const browser = await chromium.launchServer({
    executablePath: path,
    env: { ...process.env, ...env } as Record<string, string>,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  project.provide('browserEndpoint', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await server();
  };
}

async function provideServer(project: TestProject): Promise<() => Promise<void>> {
  const { CONFAB_URL, CONFAB_CONTROL_URL, CONFAB_JAR } = process.env;
  if (CONFAB_URL) {
    if (!CONFAB_CONTROL_URL)
      throw new Error('CONFAB_URL needs CONFAB_CONTROL_URL: the server is killed and started.');
    project.provide('baseUrl', CONFAB_URL);
    project.provide('serverControlUrl', CONFAB_CONTROL_URL);
    return async () => {};
  }
  const server = CONFAB_JAR ? await jarServer(CONFAB_JAR) : await fakeServer();
  await server.start();
  const control = await controlOf(server);
  project.provide('baseUrl', server.url);
  project.provide('serverControlUrl', control.url);
  return async () => {
    control.close();
    await server.dispose();
  };
}
