import { describe, expect, inject, test } from 'vitest';
import { violationsOn } from './harness/axe';
import {
  atAnotherBrowser,
  createRoom,
  expectSaid,
  newPerson,
  registered,
  roomList,
  takeViolations,
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

test.each(['/login', '/login/return', '/register', '/dashboard', '/settings', '/nowhere'])(
  '%s comes with a policy that allows its own scripts alone',
  async (path) => {
    const answer = await fetch(inject('baseUrl') + path);
    const policy = answer.headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'self'( 'sha256-[A-Za-z0-9+/=]{44}')*;/);
    expect(policy).toContain("frame-ancestors 'none'");
  },
);

describe('the manifest', () => {
  test.each(['/login', '/login/return', '/register', '/dashboard', '/settings', '/nowhere'])(
    'is named by %s',
    async (path) => {
      const asPage = { headers: { Accept: 'text/html' } };
      const page = await (await fetch(inject('baseUrl') + path, asPage)).text();
      expect(page).toContain('<link rel="manifest" href="/manifest.webmanifest"');
    },
  );

  test('is read by the browser, and its icons are there', async () => {
    const answer = await fetch(`${inject('baseUrl')}/manifest.webmanifest`);
    expect(answer.headers.get('Content-Type')).toMatch(/^application\/manifest\+json/);
    const { page, context } = await newPerson('nobody');
    await page.goto('/login');
    const browser = await context.newCDPSession(page);
    const { url, data, errors } = await browser.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    expect(new URL(url).pathname).toBe('/manifest.webmanifest');
    const { icons } = JSON.parse(data!) as { icons: { src: string; sizes: string }[] };
    expect(icons.map(({ sizes }) => sizes)).toContain('512x512');
    for (const { src } of icons) {
      const icon = await fetch(inject('baseUrl') + src);
      expect([icon.status, icon.headers.get('Content-Type')]).toEqual([200, 'image/png']);
    }
  });
});

describe.each(['/', '/login', '/nowhere', '/icon.svg'])('%s', (path) => {
  const headersOf = async (sent?: Record<string, string>) =>
    (await fetch(inject('baseUrl') + path, { redirect: 'manual', headers: sent })).headers;

  test('tells browsers to be careful', async () => {
    const headers = await headersOf();
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('X-Frame-Options')).toBe('DENY');
    expect(headers.get('Referrer-Policy')).toBe('same-origin');
    expect(headers.get('Permissions-Policy')).toBe(
      'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    );
  });

  test('tells browsers that came over HTTPS to stay there, and no others', async () => {
    const overHttps = await headersOf({ 'X-Forwarded-Proto': 'https' });
    expect(overHttps.get('Strict-Transport-Security')).toMatch(/^max-age=31536000/);
    expect((await headersOf()).has('Strict-Transport-Security')).toBe(false);
  });
});

test('a script that was slipped in does not run', async () => {
  const { page } = await newPerson('nobody');
  await page.goto('/login');
  const refused = await page.evaluate(async () => {
    const violation = new Promise<string>((resolve) =>
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective)),
    );
    const script = document.createElement('script');
    script.textContent = 'window.slippedIn = true';
    document.head.append(script);
    return `${await violation} ${'slippedIn' in window}`;
  });
  expect(refused).toBe('script-src-elem false');
  expect(takeViolations()).toHaveLength(1);
});

test('where the script runs from right to left the frame is mirrored, and nothing sticks out', async () => {
  const ada = await registered('ada');
  const { page } = ada;
  const room = unique('Engines');
  await createRoom(ada, room);
  await write(ada, room, 'say hello', 'say `code`');
  await expectSaid(ada, ['say hello', 'say code']);
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
  const left = async (role: 'navigation' | 'log') => (await page.getByRole(role).first().boundingBox())!.x;
  expect(await left('navigation')).toBeGreaterThan(await left('log'));
  const isWithin = () => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
  expect(await isWithin()).toBe(true);
  const edge = page.getByRole('separator', { name: 'Width of the sidebar' });
  await edge.focus();
  const before = Number(await edge.getAttribute('aria-valuenow'));
  await page.keyboard.press('ArrowLeft');
  await expect.poll(async () => Number(await edge.getAttribute('aria-valuenow'))).toBe(before + 16);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await isWithin()).toBe(true);
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
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Back to the rooms' }).click();
    await roomList(page).waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });
});
