/** A browser, and for each picture a world of its own, so that no picture depends on the one before. */
import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { conversation, noon, type Cast } from '@/testing/conversation';
import type { FakeSessions } from '@/testing/fake-sessions';
import { serve, type Served } from '@/testing/serve';
import type { World } from '@/testing/world';
import { findChromium } from '../harness/chromium';

export type Width = 390 | 820 | 1440;

const heights: Readonly<Record<Width, number>> = { 390: 844, 820: 1180, 1440: 900 };

export interface Stage {
  readonly page: Page;
  readonly world: World;
  readonly cast: Cast;
  readonly sessions: FakeSessions;
  readonly width: Width;
  readonly isTouch: boolean;
  /** Gone without a word. */
  readonly stopServer: () => void;
}

export interface StageOptions {
  readonly width: Width;
  readonly as: keyof Cast | null;
  readonly locale: string;
}

/** Emoji and other scripts come from the system's fonts, where it has any. */
export async function openBrowser(): Promise<Browser> {
  const { path, env } = findChromium();
  const fonts = existsSync('/etc/fonts/fonts.conf') ? { FONTCONFIG_PATH: '/etc/fonts' } : {};
  return chromium.launch({
    executablePath: path,
    env: { ...process.env, ...env, ...fonts } as Record<string, string>,
    args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--font-render-hinting=none'],
  });
}

export async function onStage(
  browser: Browser,
  { width, as, locale }: StageOptions,
  act: (stage: Stage) => Promise<void>,
): Promise<void> {
  const { world, cast } = conversation();
  for (const { id } of [cast.grace, cast.linus]) world.connected(id);
  const served: Served = serve(world);
  const baseURL = await served.open(0);
  const isTouch = width < 1024;
  const context = await browser.newContext({
    baseURL,
    locale,
    timezoneId: 'UTC',
    viewport: { width, height: heights[width] },
    deviceScaleFactor: width === 390 ? 2 : 1,
    hasTouch: isTouch,
    isMobile: isTouch,
    reducedMotion: 'reduce',
    colorScheme: 'light',
    permissions: ['clipboard-write'],
  });
  try {
    context.setDefaultTimeout(15_000);
    if (as) {
      const { username } = cast[as] as Cast['ada'];
      const login = { username, password: 'correct horse' };
      await context.request.post('/api/v1/auth/login', { data: login });
    }
    const page = await context.newPage();
    await page.clock.setFixedTime(noon);
    const { sessions } = served;
    await act({ page, world, cast, sessions, width, isTouch, stopServer: () => served.close() });
  } finally {
    await context.close();
    if (served.isOpen) served.close();
  }
}
