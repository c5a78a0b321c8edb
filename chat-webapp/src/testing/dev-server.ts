/**
 * The fake server on a real port, for looking at pages without the real one:
 *
 *     npx tsx src/testing/dev-server.ts            (8000, or PORT)
 *     NEXT_PUBLIC_API_URL=http://localhost:8000 npm run dev
 *
 * With `npm run build:export` done, it serves the exported client on its own origin too.
 */
import { seed } from './seed';
import { serve } from './serve';
import { World } from './world';

const world = new World();
seed(world);
const served = serve(world, process.env.WEB_ROOT);

async function open(): Promise<void> {
  console.log(`Fake server on ${await served.open(Number(process.env.PORT ?? 8000))}`);
}
void open();

/** Lives on while its doors are closed. */
setInterval(() => {}, 60_000);

/** Signal by signal: gone without a word, and back with what was acknowledged. */
process.on('SIGUSR2', () => (served.isOpen ? served.close() : void open()));
