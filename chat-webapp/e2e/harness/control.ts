import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Server } from './server';

/** The specs run in a process of their own: they stop and start the server by `POST /kill` and `POST /start`. */
export async function controlOf(server: Server): Promise<{ url: string; close: () => void }> {
  const commands: Readonly<Record<string, () => Promise<void>>> = {
    '/kill': () => server.kill(),
    '/start': () => server.start(),
  };
  const control = createServer((request, response) => {
    const command = commands[request.url ?? ''];
    if (request.method !== 'POST' || !command) return void response.writeHead(404).end();
    command().then(
      () => response.writeHead(204).end(),
      (failure: unknown) => response.writeHead(500).end(String(failure)),
    );
  }).listen(0, '127.0.0.1');
  await once(control, 'listening');
  const { port } = control.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => control.close() };
}
