import { afterAll, beforeAll, inject } from 'vitest';
import { newServer, type Server } from './server';

/** Each spec file has its own, since it runs in a module world of its own. */
let own: Server | null = null;

/** Where the client is that this file's tests look at. */
export function baseUrl(): string {
  return own?.url ?? inject('baseUrl');
}

export function apiUrl(): string {
  return own?.apiUrl ?? inject('apiUrl');
}

/** For a file that stops its server, or has settings of its own: one beside that of the whole run. */
export function useOwnServer(make: () => Promise<Server> = newServer): () => Server {
  beforeAll(async () => {
    own = await make();
    await own.start();
  });
  afterAll(() => own?.dispose());
  return () => own!;
}
