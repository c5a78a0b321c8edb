/*
 * Compiles the emoji of the Unicode consortium (by way of emojibase-data) into src/generated: the characters with
 * their groups and short codes once, and their names and keywords for each language, all in the same order.
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';

const { resolve } = createRequire(import.meta.url);
const target = new URL('../src/generated/', import.meta.url);
const newest = 15;
/** Skin tones and hair alone are no emoji to choose. */
const componentGroup = 2;

const read = (path) => JSON.parse(readFileSync(resolve(`emojibase-data/${path}.json`), 'utf8'));

function chosen(data) {
  return data
    .filter(({ group, version }) => group !== undefined && group !== componentGroup && version <= newest)
    .sort((one, other) => one.order - other.order);
}

/** As keyboards write it: without a selector that changes nothing, so that the same reactions count as the same. */
function asTyped(emoji) {
  return emoji.replace(/(\p{Emoji_Presentation})\uFE0F/gu, '$1');
}

function moduleOf(lines) {
  return `const lines: string = ${JSON.stringify(lines.join('\n'))};\n\nexport default lines;\n`;
}

function main() {
  const locales = readdirSync(new URL('../src/messages/', import.meta.url)).map((file) =>
    basename(file, '.json'),
  );
  const codes = read('en/shortcodes/github');
  const lines = chosen(read('en/data')).map(
    ({ emoji, group, hexcode }) => `${asTyped(emoji)}|${group}|${[codes[hexcode] ?? []].flat().join(' ')}`,
  );
  mkdirSync(target, { recursive: true });
  writeFileSync(new URL('emoji.ts', target), moduleOf(lines));
  for (const locale of locales) {
    const names = chosen(read(`${locale}/data`)).map(({ label, tags = [] }) => `${label}|${tags.join(' ')}`);
    if (names.length !== lines.length)
      throw new Error(`${locale} names ${names.length} emoji, not ${lines.length}`);
    writeFileSync(new URL(`emoji-names.${locale}.ts`, target), moduleOf(names));
  }
}

main();
