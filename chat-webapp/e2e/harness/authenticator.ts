import { setTimeout as pause } from 'node:timers/promises';
import { stepAt, stepLength, totp } from '../../src/testing/totp';

/** How long it may take from reading a code until the server has it. */
const onItsWay = 10_000;

/** Somebody's authenticator app, which shows no code twice. */
export class Authenticator {
  private lastStep = 0;

  constructor(private readonly secret: string) {}

  /**
   * The earliest that will be good: the server takes that of the step before, and that of the next one. So three in a
   * row are had at once, and whoever needs another waits until its step is the next.
   */
  async code(): Promise<string> {
    const step = Math.max(this.lastStep + 1, stepAt(Date.now() + onItsWay) - 1);
    await pause(Math.max(0, (step - 1) * stepLength - Date.now()));
    this.lastStep = step;
    return totp(this.secret, step);
  }
}
