import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { findChromium } from './chromium';
import { password } from './password';
import { newServer, standaloneClient } from './server';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the client is. */
    readonly baseUrl: string;
    readonly apiUrl: string;
    readonly browserEndpoint: string;
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
  const server = process.env.CONFAB_STANDALONE ? await standaloneClient() : await newServer();
  await server.start().catch(async (failure: unknown) => {
    await server.dispose();
    throw failure;
  });
  await registerAdmin(server.apiUrl);
  project.provide('baseUrl', server.url);
  project.provide('apiUrl', server.apiUrl);
  return [() => server.dispose()];
}
