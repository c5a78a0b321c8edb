/*
 * What Maven runs: installs, builds and checks the web client, and does none of it again while its inputs are
 * unchanged. The sums of the inputs lie in target/, so that `mvn clean` starts anew.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Types are made of the one, a test reads the other. */
const docs = ['openapi.yaml', 'web-client.md'].map((name) =>
  fileURLToPath(new URL(`../../docs/${name}`, import.meta.url)),
);
const notInputs = new Set([
  'node_modules',
  'target',
  'out',
  '.next',
  'generated',
  'next-env.d.ts',
  'pom.xml',
]);

/** The sum of all that a result depends on: files by path and content, and what the environment decides. */
export function sumOf(paths, environment = '') {
  const sum = createHash('sha256').update(environment);
  for (const file of paths.flatMap(filesIn).sort()) sum.update(file).update('\0').update(readFileSync(file));
  return sum.digest('hex');
}

function filesIn(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => !notInputs.has(name) && !name.endsWith('.tsbuildinfo'))
    .flatMap((name) => filesIn(join(path, name)));
}

/** Runs the steps unless the last run with these inputs succeeded and its result is still there. */
function unlessDone(name, sum, result, steps) {
  const stamp = join(root, 'target', `${name}.sha256`);
  const done = existsSync(result) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sum;
  if (done) return console.log(`${name}: nothing changed`);
  rmSync(stamp, { force: true });
  steps();
  mkdirSync(join(root, 'target'), { recursive: true });
  writeFileSync(stamp, sum);
}

function npm(...args) {
  const { status } = spawnSync('npm', [...args, '--no-audit', '--no-fund'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

function main(task, options) {
  if (options.includes('--skip=true')) return;
  const environment = `${process.version} ${process.env.NEXT_PUBLIC_API_URL ?? ''}`;
  const lock = join(root, 'package-lock.json');
  const installed = join(root, 'node_modules', '.package-lock.json');
  unlessDone('install', sumOf([lock], process.version), installed, () => npm('ci'));
  const inputs = sumOf([root, ...docs], environment);
  if (task === 'check') return unlessDone('check', inputs, installed, () => npm('run', 'check'));
  unlessDone('build', inputs, join(root, 'out', 'csp.json'), () => {
    rmSync(join(root, 'target', 'classes'), { recursive: true, force: true });
    npm('run', 'build:export');
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) main(process.argv[2], process.argv.slice(3));
