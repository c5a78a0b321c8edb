/**
 * The fake server on a real port, for looking at pages without the real one:
 *
 *     npx tsx src/testing/dev-server.ts            (8000, or PORT)
 *     NEXT_PUBLIC_API_URL=http://localhost:8000 npm run dev
 *
 * With `npm run build:export` done, it serves the exported client on its own origin too. With OIDC_ISSUER set, whatever
 * it is, there is an identity provider, too, which believes everybody.
 */
import type { Schemas } from '@/lib/schemas';
import { seed } from './seed';
import { serve } from './serve';
import { World } from './world';

const world = new World();
seed(world);
if (process.env.OIDC_ISSUER)
  world.administration.identityProvider = {
    name: process.env.OIDC_NAME ?? 'Example ID',
    registration: (process.env.OIDC_REGISTRATION as Schemas['Server']['registration']) ?? 'open',
  };
const served = serve(world, process.env.WEB_ROOT);

async function open(): Promise<void> {
  console.log(`Fake server on ${await served.open(Number(process.env.PORT ?? 8000))}`);
}
void open();

/** Lives on while its doors are closed. */
setInterval(() => {}, 60_000);

/** Signal by signal: gone without a word, and back with what was acknowledged. */
process.on('SIGUSR2', () => (served.isOpen ? served.close() : void open()));
