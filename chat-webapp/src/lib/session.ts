import type { Clock } from './clock';
import { exchange, ProblemError, type Fetch, type Tokens } from './http';
import type { Schemas } from './schemas';
import { memoryOnly, type RememberedUser } from './session-memory';

export type User = Schemas['User'];
/** What `login`, `register` and `refresh` answer. */
export type SessionGrant = Schemas['Session'];
export type Registration = Schemas['Registration'];

export interface SessionSnapshot {
  /** `restoring` until the first silent refresh is answered. */
  readonly status: 'restoring' | 'signed-in' | 'signed-out';
  readonly user: User | null;
}

/** Runs one task at a time, in all tabs of this browser where it can. */
export type Exclusively = <Result>(task: () => Promise<Result>) => Promise<Result>;

export interface SessionPorts {
  readonly baseUrl: string;
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly exclusively?: Exclusively;
  readonly remembered?: RememberedUser;
}

/**
 * Who is logged in. The access token lives in memory alone; a reload gets a new one from the refresh cookie.
 * Without a network nobody is signed out: who was signed in stays so, and calls fail as `offline`.
 */
export class Session implements Tokens {
  private snapshot: SessionSnapshot = { status: 'restoring', user: null };
  private accessToken: string | null = null;
  private expiresAt = 0;
  private refreshing: Promise<string> | null = null;
  private stopRenewal = () => {};
  private readonly listeners = new Set<() => void>();
  private readonly exclusively: Exclusively;
  private readonly remembered: RememberedUser;

  constructor(private readonly ports: SessionPorts) {
    this.exclusively = ports.exclusively ?? ((task) => task());
    this.remembered = ports.remembered ?? memoryOnly();
  }

  readonly getSnapshot = (): SessionSnapshot => this.snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The token of this moment, if there is one: listen with `subscribe` to learn of a newer one. */
  get currentToken(): string | null {
    return this.accessToken;
  }

  /** Call once when the page loads. Never rejects: the outcome is the snapshot. */
  async restore(): Promise<void> {
    await this.refresh().catch(() => {
      const user = this.remembered.get();
      if (this.snapshot.status === 'restoring') this.become(user ? 'signed-in' : 'signed-out', user);
    });
  }

  async register(registration: Registration): Promise<void> {
    this.accept(await this.auth<SessionGrant>('register', registration));
  }

  /** Rejects as `second_factor_required` where the words are right but take a code besides. */
  async login(username: string, password: string, code?: string): Promise<void> {
    this.accept(await this.auth<SessionGrant>('login', { username, password, code }));
  }

  /** By what the identity provider has shown, which a cookie tells; else as `login`. */
  async loginByIdentity(code?: string): Promise<void> {
    this.accept(await this.auth<SessionGrant>('identity/login', { code }));
  }

  async registerByIdentity(registration: Schemas['IdentityRegistration']): Promise<void> {
    this.accept(await this.auth<SessionGrant>('identity/register', registration));
  }

  /** Rejects when the server can't be reached: the cookie would still log in whoever opens the page next. */
  async logout(): Promise<void> {
    await this.refreshing?.catch(() => {});
    await this.auth<void>('logout');
    this.refused();
  }

  async token(): Promise<string> {
    if (this.snapshot.status === 'signed-out') throw signedOut();
    const usable = this.accessToken !== null && this.ports.clock.now() < this.expiresAt;
    return usable ? this.accessToken! : this.refresh();
  }

  async renewed(refused: string): Promise<string> {
    if (this.accessToken !== null && this.accessToken !== refused) return this.accessToken;
    return this.refresh();
  }

  /** The signed-in person changed what others see of them, here or on another device. */
  changed(user: User): void {
    if (this.snapshot.user?.id !== user.id) return;
    this.remembered.set(user);
    this.become(this.snapshot.status, user);
  }

  refused(): void {
    if (this.snapshot.status === 'signed-out') return;
    this.forgetToken();
    this.remembered.set(null);
    this.become('signed-out', null);
  }

  private refresh(): Promise<string> {
    this.refreshing ??= this.exclusively(() => this.auth<SessionGrant>('refresh'))
      .then((grant) => this.accept(grant))
      .catch((problem: unknown) => this.failRefresh(problem))
      .finally(() => (this.refreshing = null));
    return this.refreshing;
  }

  private failRefresh(problem: unknown): never {
    if (problem instanceof ProblemError && (problem.status === 401 || problem.status === 403)) this.refused();
    throw problem;
  }

  private auth<Answer>(call: string, body?: unknown): Promise<Answer> {
    return exchange<Answer>(this.ports.fetch, 'POST', `${this.ports.baseUrl}/auth/${call}`, body);
  }

  private accept(grant: SessionGrant): string {
    this.forgetToken();
    this.accessToken = grant.accessToken;
    // Counted from the answer's arrival, so a little later than the server does: leave before the end.
    const life = grant.expiresIn * 1000;
    const lead = Math.min(60_000, life * 0.2);
    this.expiresAt = this.ports.clock.now() + life - lead / 2;
    this.renewIn(life - lead);
    this.remembered.set(grant.user);
    this.become('signed-in', grant.user);
    return grant.accessToken;
  }

  private renewIn(delay: number): void {
    this.stopRenewal = this.ports.clock.after(delay, () => {
      this.refresh().catch(() => {
        if (this.snapshot.status === 'signed-in') this.renewIn(15_000);
      });
    });
  }

  private forgetToken(): void {
    this.stopRenewal();
    this.accessToken = null;
  }

  private become(status: SessionSnapshot['status'], user: User | null): void {
    const same = this.snapshot.status === status && sameUser(this.snapshot.user, user);
    if (!same) this.snapshot = { status, user };
    this.listeners.forEach((listener) => listener());
  }
}

function sameUser(one: User | null, other: User | null): boolean {
  return (
    one?.id === other?.id && one?.username === other?.username && one?.displayName === other?.displayName
  );
}

function signedOut(): ProblemError {
  return new ProblemError('unauthenticated', 401, 'Nobody is logged in.');
}
