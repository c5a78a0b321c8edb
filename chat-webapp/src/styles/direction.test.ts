import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';

const physical =
  /(^|[\s;{])(margin|padding|border|inset)-(left|right)|(^|[\s;{])(left|right|float|clear):|text-align: (left|right)/m;
const styles = readdirSync('src/styles').filter((file) => file.endsWith('.css'));

it.each(styles)('%s says where things lie by start and end', (file) => {
  expect(readFileSync(`src/styles/${file}`, 'utf8')).not.toMatch(physical);
});

it('would notice', () => {
  for (const css of ['a { margin-left: 1px }', 'a {\n  left: 0;\n}', 'a { text-align: right }'])
    expect(css).toMatch(physical);
});
