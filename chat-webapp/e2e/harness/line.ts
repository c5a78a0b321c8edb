import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** The network between a browser and whichever node it leads to, with what networks do. */
export interface Line {
  /** New connections lead there. */
  to(url: string): void;
  /** From now on what the client says arrives, but it hears nothing any more, until the line is cut. */
  loseAnswers(): void;
  /** Every connection ends at once, and there are none until the line leads somewhere again. */
  cut(): void;
  close(): void;
}

export async function line(port: number): Promise<Line> {
  const ends = new Set<Socket>();
  let target: URL | null = null;
  let deaf = false;

  const server = createServer((client) => {
    if (!target) return void client.destroy();
    const node = connect(Number(target.port), target.hostname);
    client.on('data', (words) => node.write(words));
    node.on('data', (answer) => deaf || client.write(answer));
    for (const end of [client, node]) {
      ends.add(end);
      end.on('error', () => end.destroy());
      end.on('close', () => {
        ends.delete(end);
        client.destroy();
        node.destroy();
      });
    }
  }).listen(port, '127.0.0.1');
  await once(server, 'listening');

  function cut() {
    target = null;
    ends.forEach((end) => end.destroy());
  }
  return {
    to: (url) => {
      target = new URL(url);
      deaf = false;
    },
    loseAnswers: () => (deaf = true),
    cut,
    close: () => {
      cut();
      server.close();
    },
  };
}
