import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';

export interface ChromiumBinary {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

const installed = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** CHROMIUM_PATH, else one of the system, else the one that npm brought along: it needs nothing but glibc. */
export function findChromium(): ChromiumBinary {
  const chosen = process.env.CHROMIUM_PATH || onPath(installed);
  return chosen ? { path: chosen, env: {} } : unpacked();
}

function onPath(names: readonly string[]): string | null {
  const folders = (process.env.PATH ?? '').split(':');
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return candidates.find((path) => existsSync(path)) ?? null;
}

/** Its libraries (NSS among them) and fonts lie beside it in archives of their own. */
function unpacked(): ChromiumBinary {
  const root = fileURLToPath(new URL('../../node_modules/.cache/confab-chromium', import.meta.url));
  if (!existsSync(root)) unpackInto(root);
  const env = { LD_LIBRARY_PATH: join(root, 'libraries/lib'), FONTCONFIG_PATH: join(root, 'fonts/fonts') };
  return { path: join(root, 'chromium'), env };
}

function unpackInto(root: string): void {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const archives = join(dirname(entry), '../../bin');
  const unfinished = `${root}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const read = (name: string) => brotliDecompressSync(readFileSync(join(archives, name)));
  writeFileSync(join(unfinished, 'chromium'), read('chromium.br'), { mode: 0o755 });
  untar(read('al2023.tar.br'), join(unfinished, 'libraries'));
  untar(read('fonts.tar.br'), join(unfinished, 'fonts'));
  renameSync(unfinished, root);
}

function untar(archive: Buffer, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const { status, stderr } = spawnSync('tar', ['-xf', '-', '-C', folder], { input: archive });
  if (status !== 0) throw new Error(`tar failed: ${String(stderr)}`);
}
