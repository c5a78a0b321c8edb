import { createHash } from 'node:crypto';
import type { Schemas } from '@/lib/schemas';
import { base32, stepAt, totp } from './totp';
import { conflict, Refusal, wrong } from './world-model';

interface Factor {
  readonly secret: string;
  readonly proposedAt: number;
  /** Null until the app has shown that it has the secret. */
  readonly since: string | null;
  /** Its code is spent, and so are all before. */
  readonly lastStep: number;
  readonly recoveryCodes: readonly string[];
}

const proposalLife = 15 * 60_000;

/** What somebody has proved with who they are. */
export type Proof = 'app' | 'recovery code';

/** Who needs more than a password. */
export class WorldSecondFactors {
  private readonly factors = new Map<string, Factor>();

  constructor(
    private readonly newId: (kind: string) => string,
    private readonly now: () => number,
  ) {}

  of(userId: string): Schemas['SecondFactor'] {
    const factor = this.enabled(userId);
    if (!factor?.since) return { enabled: false, recoveryCodesLeft: 0 };
    return { enabled: true, since: factor.since, recoveryCodesLeft: factor.recoveryCodes.length };
  }

  propose(userId: string, username: string): Schemas['ProposedSecret'] {
    if (this.enabled(userId)) conflict();
    const secret = this.random('secret');
    this.factors.set(userId, { secret, proposedAt: this.now(), since: null, lastStep: 0, recoveryCodes: [] });
    return { secret, uri: `otpauth://totp/Confab:${username}?secret=${secret}&issuer=Confab` };
  }

  confirm(userId: string, code: string): Schemas['RecoveryCodes'] {
    const proposed = this.factors.get(userId);
    if (!proposed || proposed.since !== null) conflict();
    const lastStep = this.stepOf(proposed, code) ?? wrong('code', 'wrong_code');
    if (this.now() - proposed.proposedAt > proposalLife) conflict();
    this.factors.set(userId, { ...proposed, lastStep, since: new Date(this.now()).toISOString() });
    return this.renew(userId);
  }

  /** At the login. Null where the password is enough. */
  admit(userId: string, code: string | undefined): Proof | null {
    const factor = this.enabled(userId);
    if (!factor) return null;
    if (!code) throw new Refusal('second_factor_required', 401);
    const proof = this.spend(userId, factor, code);
    if (!proof) throw new Refusal('second_factor_invalid', 401);
    return proof;
  }

  /** Of somebody who is in. */
  prove(userId: string, code: string): Proof {
    const factor = this.enabled(userId) ?? conflict();
    return this.spend(userId, factor, code) ?? wrong('code', 'wrong_code');
  }

  renew(userId: string): Schemas['RecoveryCodes'] {
    const factor = this.enabled(userId) ?? conflict();
    const recoveryCodes = Array.from({ length: 10 }, () => this.recoveryCode());
    this.factors.set(userId, { ...factor, recoveryCodes });
    return { recoveryCodes };
  }

  remove(userId: string): void {
    this.factors.delete(userId);
  }

  private enabled(userId: string): Factor | undefined {
    const factor = this.factors.get(userId);
    return factor?.since ? factor : undefined;
  }

  /** What is accepted is good for nothing any more. */
  private spend(userId: string, factor: Factor, code: string): Proof | null {
    const lastStep = this.stepOf(factor, code);
    if (lastStep !== undefined) {
      this.factors.set(userId, { ...factor, lastStep });
      return 'app';
    }
    const typed = bare(code);
    const recoveryCodes = factor.recoveryCodes.filter((each) => bare(each) !== typed);
    if (recoveryCodes.length === factor.recoveryCodes.length) return null;
    this.factors.set(userId, { ...factor, recoveryCodes });
    return 'recovery code';
  }

  /** Clocks differ: the codes before and after the present one do as well. */
  private stepOf({ secret, lastStep }: Factor, code: string): number | undefined {
    const now = stepAt(this.now());
    return [now - 1, now, now + 1].find((step) => step > lastStep && totp(secret, step) === bare(code));
  }

  private recoveryCode(): string {
    const letters = this.random('code').toLowerCase().slice(0, 24);
    return letters.match(/.{6}/g)!.join('-');
  }

  /** Looks like chance, and is the same each time: so are the pictures of it. */
  private random(kind: string): string {
    return base32(createHash('sha1').update(this.newId(kind)).digest());
  }
}

/** The server's `[\h-]`: blanks and tabs of every kind, no line breaks. */
function bare(code: string): string {
  return code.replace(/[\t \u00a0\u1680\u180e\u2000-\u200a\u202f\u205f\u3000-]/g, '').toLowerCase();
}
