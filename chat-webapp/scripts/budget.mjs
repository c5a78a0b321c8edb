import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The most script a page may load at first, compressed, in bytes. */
const budgets = {
  '/login': 150_000,
  '/login/return': 150_000,
  '/register': 150_000,
  '/dashboard': 200_000,
  '/settings': 200_000,
};

/** What each page with a budget loads. Scripts for browsers without modules don't count: no supported one asks for them. */
export function reportOf(pages, assets) {
  return pages
    .filter(({ path }) => path in budgets)
    .map(({ path, html }) => ({ path, budget: budgets[path], size: sizeOf(scriptsIn(html), assets) }));
}

/** What to say of it, and how the build is to end. */
export function verdictOn(report) {
  const lines = report.map(({ path, size, budget }) => `${path}: ${size} of ${budget} bytes of script`);
  const excess = report.filter(({ size, budget }) => size > budget).map(({ path }) => path);
  if (excess.length === 0) return { words: lines.join('\n'), exitCode: 0 };
  return { words: [...lines, `Over the budget: ${excess.join(', ')}`].join('\n'), exitCode: 1 };
}

export function scriptsIn(html) {
  const tags = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
  const sources = tags
    .filter((tag) => !/\snomodule/i.test(tag))
    .map((tag) => /\ssrc="([^"?]+)/.exec(tag)?.[1]);
  return [...new Set(sources.filter(Boolean))];
}

function sizeOf(scripts, assets) {
  return scripts
    .map((source) => readFileSync(join(assets, source.replace(/^.*?\/_next\//, ''))))
    .reduce((sum, script) => sum + gzipSync(script, { level: 9 }).length, 0);
}
