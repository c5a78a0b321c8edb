import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The prepared pages in a folder, each with the path that it is served at. */
export function pagesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ path: pathOf(file), html: readFileSync(join(folder, file), 'utf8') }))
    .sort((a, b) => a.path.localeCompare(b.path));
}

function pathOf(file) {
  const name = relative('.', file)
    .split(sep)
    .join('/')
    .replace(/\.html$/, '');
  return name === 'index' ? '/' : `/${name.replace(/\/index$/, '')}`;
}
