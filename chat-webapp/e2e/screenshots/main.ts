/*
 * Takes a picture of every page and state, at three widths and in both themes, from the exported client:
 *
 *     npm run build:export && npm run screenshots
 *     npm run screenshots -- --only dashboard,members --width 390
 *     npm run screenshots -- --selection            (those alone that the repository holds)
 *
 * All of them go to docs/screenshots/all, which no commit holds; a selection to docs/screenshots.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { scenes, type Scene } from './scenes';
import { onStage, openBrowser, type Stage, type Width } from './studio';

const kept = fileURLToPath(new URL('../../../docs/screenshots/', import.meta.url));
const all = join(kept, 'all');
const themes = ['light', 'dark'] as const;

/** Those that the repository holds: the whole tour in one theme and one width each, the dashboard in all. */
function isKept(scene: Scene, width: Width, theme: (typeof themes)[number]): boolean {
  return scene.name === 'dashboard' || (theme === 'light' ? width === 1440 : width === 390);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      width: { type: 'string' },
      selection: { type: 'boolean', default: false },
    },
  });
  if (!existsSync('out'))
    throw new Error('There is nothing to take pictures of: npm run build:export first.');
  const names = values.only?.split(',');
  const unknown = names?.filter((name) => !scenes.some((scene) => scene.name === name));
  if (unknown?.length) throw new Error(`No such scene: ${unknown.join(', ')}`);
  const widths = (values.width?.split(',').map(Number) ?? [390, 820, 1440]) as Width[];
  mkdirSync(all, { recursive: true });
  const browser = await openBrowser();
  const failures: string[] = [];
  for (const scene of scenes.filter(({ name }) => names?.includes(name) ?? true)) {
    for (const width of widths.filter((each) => scene.widths?.includes(each) ?? true)) {
      await onStage(browser, { as: 'ada', locale: 'en-GB', ...scene, width }, (stage) =>
        shoot(scene, stage, values.selection),
      ).catch((failure: unknown) => failures.push(`${scene.name} at ${width}: ${String(failure)}`));
    }
  }
  await browser.close();
  if (failures.length === 0) return;
  console.error(failures.join('\n'));
  process.exitCode = 1;
}

async function shoot(scene: Scene, stage: Stage, isSelection: boolean): Promise<void> {
  const { page, cast, width } = stage;
  await scene.before?.(stage);
  await page.goto(typeof scene.path === 'string' ? scene.path : scene.path(cast));
  await page.getByRole('heading').filter({ visible: true }).first().waitFor();
  await scene.act?.(stage);
  for (const theme of themes.filter((each) => !isSelection || isKept(scene, width, each))) {
    await page.emulateMedia({ colorScheme: theme });
    await settled(page);
    const picture = await page.screenshot({ caret: 'hide' });
    const small = await sharp(picture).png({ palette: true, effort: 8, dither: 0 }).toBuffer();
    const name = `${scene.name}-${theme}-${width}.png`;
    writeFileSync(join(all, name), small);
    if (isKept(scene, width, theme)) writeFileSync(join(kept, name), small);
  }
  console.log(`${scene.name} at ${width}`);
}

/** Fonts are there, what appears late has appeared, and a busy machine has drawn it. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(500);
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  await page.screenshot();
}

await main();
