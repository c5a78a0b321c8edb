import { randomBytes } from 'node:crypto';
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { openRoomByApi, type Session } from './api';
import { password } from './password';
import { apiUrl, baseUrl } from './place';

/** Somebody in a browser of their own. */
export interface Person {
  readonly name: string;
  readonly context: BrowserContext;
  readonly page: Page;
}

export { password };

let browser: Browser;
const contexts: BrowserContext[] = [];
/** What the Content-Security-Policy of any page refused: nothing, in every test. */
const violations: string[] = [];

/** Call once per spec file. */
export function useBrowser(): void {
  beforeAll(async () => {
    browser = await chromium.connect(inject('browserEndpoint'));
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    expect(takeViolations(), 'what the Content-Security-Policy refused').toEqual([]);
  });
  afterAll(() => browser.close());
}

/** For a test that provokes some. */
export function takeViolations(): string[] {
  return violations.splice(0);
}

/** A name that no other run has taken. */
export function unique(name: string): string {
  return `${name}-${randomBytes(4).toString('hex')}`;
}

export async function newPerson(name: string, baseURL = baseUrl()): Promise<Person> {
  const viewport = { width: 1280, height: 1600 };
  const context = await browser.newContext({ baseURL, locale: 'en-GB', viewport });
  context.setDefaultTimeout(20_000);
  contexts.push(context);
  await context.exposeBinding('tellViolation', (_source, words: string) => void violations.push(words));
  await context.addInitScript(() => {
    const { tellViolation } = window as unknown as { tellViolation: (words: string) => void };
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) =>
      tellViolation(`${effectiveDirective} ${blockedURI} in ${sourceFile}`),
    );
  });
  return { name: unique(name), context, page: await context.newPage() };
}

/**
 * Somebody new who looks at their rooms. Past the form, which has its own tests: what a browser keeps of registering
 * is its cookies.
 */
export async function registered(name: string, baseURL = baseUrl()): Promise<Person> {
  const { person } = await newcomer(name, baseURL);
  await person.page.goto('/dashboard');
  await roomList(person.page).waitFor();
  return person;
}

/** Somebody new by the form. */
export async function registeredByForm(name: string): Promise<Person> {
  const person = await newPerson(name);
  const { page } = person;
  await page.goto('/register');
  await page.getByLabel('Username').fill(person.name);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.waitForURL('**/dashboard');
  await roomList(page).waitFor();
  return person;
}

async function newcomer(name: string, baseURL: string): Promise<{ person: Person; session: Session }> {
  const person = await newPerson(name, baseURL);
  const api = baseURL === baseUrl() ? apiUrl() : baseURL;
  const answer = await person.context.request.post(`${api}/api/v1/auth/register`, {
    data: { username: person.name, password },
  });
  if (!answer.ok()) throw new Error(await answer.text());
  return { person, session: (await answer.json()) as Session };
}

/** Who runs the server: came first, before all tests. */
export async function admin(): Promise<Person> {
  return atAnotherBrowser({ ...(await newPerson('root')), name: 'root' });
}

/** The same person at another browser, which knows nothing yet. */
export async function atAnotherBrowser({ name }: Person, secret = password): Promise<Person> {
  const person = { ...(await newPerson(name)), name };
  const { page } = person;
  await page.goto('/login');
  await page.getByLabel('Username').fill(name);
  await page.getByLabel('Password', { exact: true }).fill(secret);
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.waitForURL('**/dashboard**');
  return person;
}

export async function createRoom({ page }: Person, name: string): Promise<void> {
  await roomList(page).getByRole('button', { name: 'Create a room' }).click();
  const dialog = page.getByRole('dialog', { name: 'Create a room' });
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByRole('button', { name: 'Create room' }).click();
  await composer(page, name).waitFor();
}

export async function joinRoom({ page }: Person, name: string): Promise<void> {
  await roomList(page).getByRole('button', { name: 'Browse rooms' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Browse rooms' });
  await dialog.getByRole('searchbox').fill(name);
  await dialog.getByRole('button', { name: `Join ${name}` }).click();
  await composer(page, name).waitFor();
}

/** Two people in one new room, both looking at it. */
export async function twoInARoom(): Promise<{ ada: Person; grace: Person; room: string }> {
  const [ada, grace] = await Promise.all(['ada', 'grace'].map((name) => newcomer(name, baseUrl())));
  const room = unique('Engines');
  const id = await openRoomByApi(room, ada!.session, grace!.session);
  await Promise.all([ada!, grace!].map(({ person }) => lookAt(person, room, id)));
  return { ada: ada!.person, grace: grace!.person, room };
}

async function lookAt({ page }: Person, room: string, id: string): Promise<void> {
  await page.goto(`/dashboard?room=${id}`);
  await composer(page, room).waitFor();
}

export function roomList(page: Page): Locator {
  return page.getByRole('navigation', { name: 'Rooms' });
}

export function composer(page: Page, room: string): Locator {
  return page.getByRole('textbox', { name: `Message #${room}` });
}

export async function write({ page }: Person, room: string, ...texts: string[]): Promise<void> {
  for (const text of texts) {
    await composer(page, room).fill(text);
    await composer(page, room).press('Enter');
  }
}

/** What stands in the room now, from top to bottom; each text begins with "say ". */
export async function said({ page }: Person): Promise<string[]> {
  const texts = await page.getByRole('log').getByRole('article').allInnerTexts();
  return texts.flatMap((text) => text.split('\n').filter((line) => line.startsWith('say ')));
}

export async function expectSaid(person: Person, texts: readonly string[]): Promise<void> {
  await expect.poll(() => said(person), { timeout: 45_000, interval: 100 }).toEqual(texts);
}

/** Nothing waits to be sent, nothing failed. */
export async function expectAllSent({ page }: Person): Promise<void> {
  const log = page.getByRole('log');
  const unsent = log.getByRole('img', { name: 'Waiting to be sent' }).or(log.getByText('Not sent'));
  await expect.poll(() => unsent.count(), { timeout: 45_000 }).toBe(0);
}
