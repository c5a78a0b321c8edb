/*
 * What Maven runs: `sbom.mjs FOLDER FILE` writes which npm packages a folder's package-lock.json has shipped, in
 * CycloneDX's format, as npm tells. Without what would differ each time: the same sources make the same jar.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const [folder, file] = process.argv.slice(2);
const lock = join(folder, 'package-lock.json');

const isNewer = (one, other) => existsSync(one) && statSync(one).mtimeMs > statSync(other).mtimeMs;

function allPackages() {
  const told = execFileSync('npm', ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(told);
}

/** npm's own `--omit=dev` also leaves out what a development package asks for besides us, such as react. */
function shippedReferences() {
  const { packages } = JSON.parse(readFileSync(lock, 'utf8'));
  return new Set(
    Object.entries(packages)
      .filter(([path, { dev, devOptional }]) => path && !dev && !devOptional)
      .map(([path, { version }]) => `${path.split('node_modules/').pop()}@${version}`),
  );
}

function shippedPackages() {
  const bill = allPackages();
  const shipped = shippedReferences();
  const root = bill.metadata.component['bom-ref'];
  delete bill.serialNumber;
  delete bill.metadata.timestamp;
  bill.components = bill.components
    .filter((component) => shipped.has(component['bom-ref']))
    .map((component) => ({ ...component, properties: [] }));
  bill.dependencies = bill.dependencies
    .filter(({ ref }) => ref === root || shipped.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn?.filter((each) => shipped.has(each)) }));
  return bill;
}

if (!isNewer(file, lock)) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(shippedPackages(), null, 2));
}
