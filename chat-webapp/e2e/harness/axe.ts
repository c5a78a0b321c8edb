import axe from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * Given as text to the page's console, where no Content-Security-Policy applies. What still fades in or out when it is
 * asked for is judged once it has.
 */
export async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  await page.evaluate(hasComeToRest);
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} at ${node.target.join(' ')}`),
  );
}

async function hasComeToRest(): Promise<void> {
  const passing = document
    .getAnimations()
    .filter((each) => Number.isFinite(Number(each.effect?.getComputedTiming().endTime)));
  await Promise.allSettled(passing.map((each) => each.finished));
}
