import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const page = readFileSync('../docs/web-client.md', 'utf8');
const rows = [...page.matchAll(/^\| (.+) \| \[`.+`\]\((.+)\): (.+) \|$/gm)];

it('names a test for every feature', () => {
  const lines = page.split('\n').filter((line) => line.startsWith('| ') && !/^\| (feature|---)/.test(line));
  expect(rows).toHaveLength(lines.length);
  expect(rows.length).toBeGreaterThan(50);
});

it.each(rows.map(([, feature, path, name]) => ({ feature, path, name })))(
  '$feature: $name',
  ({ path, name }) => {
    const file = join('../docs', path);
    expect(existsSync(file), file).toBe(true);
    expect(readFileSync(file, 'utf8')).toMatch(new RegExp(`(test|it)\\('${escaped(name)}'`));
  },
);

function escaped(words) {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
