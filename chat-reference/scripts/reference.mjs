/*
 * What Maven runs: `collect` puts the pages, and the viewers by which they show the documents, where the jar is
 * packed from; `lint` checks the documents. Nothing is done again while its inputs are unchanged.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const packed = join(root, 'target/classes/reference');
const lock = join(root, 'package-lock.json');

/** Which files of which package go where. */
const viewers = {
  docs: [
    'swagger-ui-dist/swagger-ui.css',
    'swagger-ui-dist/swagger-ui-bundle.js',
    'swagger-ui-dist/swagger-ui-bundle.js.LICENSE.txt',
    'swagger-ui-dist/favicon-32x32.png',
    'swagger-ui-dist/LICENSE',
    'swagger-ui-dist/NOTICE',
  ],
  redoc: ['redoc/bundles/redoc.standalone.js', 'redoc/LICENSE'],
};

/** A picture that the viewer would fetch from its makers, and hides where it doesn't get it. */
const fetchedFromElsewhere = /https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini[a-z-]*\.svg/g;

function collect() {
  cpSync(join(root, 'src/pages'), packed, { recursive: true });
  for (const [folder, files] of Object.entries(viewers))
    for (const file of files) cpSync(join(root, 'node_modules', file), join(packed, folder, basename(file)));
  fetchNothing(join(packed, 'redoc/redoc.standalone.js'));
}

function fetchNothing(file) {
  const script = readFileSync(file, 'utf8');
  const contained = script.replaceAll(fetchedFromElsewhere, 'data:,');
  if (contained === script) throw new Error(`${file} has changed: look again what it fetches from elsewhere.`);
  writeFileSync(file, contained);
}

function npm(...args) {
  const { status } = spawnSync('npm', args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

/** Takes a step unless it succeeded with these inputs before and its result is still there. */
function unlessDone(name, inputs, result, step) {
  const stamp = join(root, 'target', `${name}.sha256`);
  const sum = sumOf(inputs);
  if (existsSync(result) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sum) return;
  rmSync(stamp, { force: true });
  step();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, sum);
}

function sumOf(inputs) {
  const sum = createHash('sha256').update(process.version);
  for (const file of inputs.flatMap(filesIn)) sum.update(file).update('\0').update(readFileSync(file));
  return sum.digest('hex');
}

function filesIn(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}

const steps = {
  collect: () => unlessDone('collect', [lock, join(root, 'src'), join(root, 'scripts')], join(packed, 'redoc/index.html'), collect),
  lint: () => {
    const documents = ['openapi.yaml', 'asyncapi.yaml'].map((name) => join(root, '../docs', name));
    unlessDone('lint', [lock, join(root, 'spectral.yaml'), ...documents], lock, () => npm('run', '--silent', 'lint'));
  },
};

const [step, ...options] = process.argv.slice(2);
if (!options.includes('--skip=true')) {
  unlessDone('install', [lock], join(root, 'node_modules/.package-lock.json'), () => npm('ci'));
  steps[step]();
}
