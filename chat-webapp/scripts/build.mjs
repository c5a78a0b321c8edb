/*
 * Builds the client: `server` for a host of its own, `export` for the server's jar. Afterwards every inline script
 * is hashed into its page's Content-Security-Policy, and the scripts of each page are held against their budget.
 */
import { spawnSync } from 'node:child_process';
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { reportOf, verdictOn } from './budget.mjs';
import { policiesOf } from './csp.mjs';
import { pagesIn } from './pages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const outputs = {
  server: { pages: '.next/server/app', assets: '.next', policies: '.next/csp.json' },
  export: { pages: 'out', assets: 'out/_next', policies: 'out/csp.json' },
};

/** Next refuses a proxy in an export: the server of the jar redirects `/` itself. */
const proxy = { here: join(root, 'src/proxy.ts'), away: join(root, 'src/proxy.ts.server-only') };

function build(output) {
  if (output === 'server') return next(output);
  renameSync(proxy.here, proxy.away);
  try {
    return next(output);
  } finally {
    renameSync(proxy.away, proxy.here);
  }
}

function next(output) {
  const env = { ...process.env, CONFAB_WEB_OUTPUT: output, NEXT_TELEMETRY_DISABLED: '1' };
  const command = join(root, 'node_modules/next/dist/bin/next');
  const { status } = spawnSync(process.execPath, [command, 'build'], { cwd: root, env, stdio: 'inherit' });
  if (status !== 0) process.exitCode = status ?? 1;
  return status === 0;
}

function main(output) {
  const places = outputs[output];
  if (!places) throw new Error('Say which: "server" or "export".');
  if (!build(output)) return;
  const pages = pagesIn(join(root, places.pages));
  writeFileSync(join(root, places.policies), `${JSON.stringify(policiesOf(pages), null, 2)}\n`);
  const { words, exitCode } = verdictOn(reportOf(pages, join(root, places.assets)));
  console.log(words);
  process.exitCode = exitCode;
}

main(process.argv[2]);
