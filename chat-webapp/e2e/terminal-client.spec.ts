import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { password, unique } from './harness/people';
import { baseUrl, useOwnServer } from './harness/place';

const script = fileURLToPath(new URL('../../docs/examples/chat.mjs', import.meta.url));
/** A client that has failed for long comes back within half a minute. */
const patience = { timeout: 60_000, interval: 50 };
const running: ChildProcess[] = [];
const server = useOwnServer();

/** The example of the documentation, as somebody runs it who reads and types. */
class Terminal {
  /** What it shows of people's messages, in its order. */
  readonly shown: string[] = [];
  private readonly child: ChildProcess;

  constructor(
    readonly name: string,
    room: string,
  ) {
    const env = { ...process.env, CONFAB_PASSWORD: password };
    const stdio: ['pipe', 'pipe', 'inherit'] = ['pipe', 'pipe', 'inherit'];
    this.child = spawn(process.execPath, [script, baseUrl(), name, room], { env, stdio });
    running.push(this.child);
    createInterface({ input: this.child.stdout! }).on('line', (line) => {
      if (line.includes(': ')) this.shown.push(line);
    });
  }

  types(...lines: string[]): void {
    lines.forEach((line) => this.child.stdin!.write(`${line}\n`));
  }

  async endsAfterItsInput(): Promise<number | null> {
    this.child.stdin!.end();
    if (this.child.exitCode === null) await once(this.child, 'exit');
    return this.child.exitCode;
  }

  said(lines: string[]): string[] {
    return lines.map((line) => `${this.name}: ${line}`);
  }

  async shows(lines: string[]): Promise<void> {
    await expect.poll(() => lines.filter((line) => !this.shown.includes(line)), patience).toEqual([]);
  }
}

afterEach(() => running.splice(0).forEach((child) => child.kill()));

const lines = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `line ${from + index}`);

test('the terminal client loses, doubles and reorders nothing while the server is killed', async () => {
  const room = unique('Terminals');
  const ada = new Terminal(unique('ada'), room);
  ada.types(...lines(1, 20));
  await ada.shows(ada.said(lines(1, 20)));
  const grace = new Terminal(unique('grace'), room);
  await grace.shows(ada.said(lines(1, 20)));

  ada.types(...lines(21, 120));
  await grace.shows(ada.said(['line 25']));
  await server().kill();
  ada.types(...lines(121, 130));
  grace.types(...lines(1, 10));
  await server().start();

  const all = [...ada.said(lines(1, 130)), ...grace.said(lines(1, 10))];
  await Promise.all([ada.shows(all), grace.shows(all)]);
  expect(ada.shown.filter((line) => line.startsWith(ada.name))).toEqual(ada.said(lines(1, 130)));
  expect(ada.shown.filter((line) => line.startsWith(grace.name))).toEqual(grace.said(lines(1, 10)));
  expect(grace.shown).toEqual(ada.shown);
}, 150_000);

test('the terminal client ends once what it was given is sent', async () => {
  const room = unique('Pipes');
  const ada = new Terminal(unique('ada'), room);
  ada.types('first', 'second');
  expect(await ada.endsAfterItsInput()).toBe(0);

  const grace = new Terminal(unique('grace'), room);
  await grace.shows(ada.said(['first', 'second']));
  expect(grace.shown).toEqual(ada.said(['first', 'second']));
});
