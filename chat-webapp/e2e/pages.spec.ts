import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  atAnotherBrowser,
  createRoom,
  expectSaid,
  newPerson,
  registered,
  unique,
  useBrowser,
  write,
} from './harness/people';

useBrowser();

describe('the address without a path', () => {
  test('leads a stranger to the login, which leads to the dashboard', async () => {
    const ada = await registered('ada');
    const { page } = await newPerson('stranger');
    await page.goto('/');
    await page.waitForURL('**/login');
    const reader = await atAnotherBrowser(ada);
    expect(new URL(reader.page.url()).pathname).toBe('/dashboard');
  });

  test('leads who is logged in to the dashboard', async () => {
    const { page } = await registered('ada');
    await page.goto('/');
    await page.waitForURL('**/dashboard');
  });
});

test('a wrong password says so and keeps one where one is', async () => {
  const { page, name } = await newPerson('nobody');
  await page.goto('/login');
  await page.getByLabel('Username').fill(name);
  await page.getByLabel('Password', { exact: true }).fill('not my password');
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.getByText('Username and password don’t match.').waitFor();
  expect(new URL(page.url()).pathname).toBe('/login');
});

describe.each(['light', 'dark'] as const)('in the %s theme, axe finds nothing wrong with', (colorScheme) => {
  test.each(['/login', '/register'])('%s', async (path) => {
    const { page } = await newPerson('nobody');
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });

  test('the dashboard', async () => {
    const ada = await registered('ada');
    const { page } = ada;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violationsOn(page)).toEqual([]);
    const room = unique('Engines');
    await createRoom(ada, room);
    await write(ada, room, 'say hello', 'say `code` and https://example.com');
    await expectSaid(ada, ['say hello', 'say code and https://example.com']);
    expect(await violationsOn(page)).toEqual([]);
  });
});

/** Given as text to the page's console, where no Content-Security-Policy applies. */
async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} at ${node.target.join(' ')}`),
  );
}
