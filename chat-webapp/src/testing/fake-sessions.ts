import type { SessionGrant } from '@/lib/session';
import type { Schemas } from '@/lib/schemas';
import { Refusal, type World } from './world';
import { usualClient } from './world-model';

interface Family {
  readonly id: string;
  readonly userId: string;
  readonly device: string;
  readonly address: string;
  readonly createdAt: string;
  lastUsedAt: string;
  cookie: string;
  isEnded: boolean;
}

/** Logins of the fake server: rotating refresh cookies and access tokens that expire. */
export class FakeSessions {
  lifetimeSeconds = 3600;
  private readonly families: Family[] = [];
  private readonly tokens = new Map<string, { family: Family; expiresAt: number }>();
  private readonly endListeners = new Set<(sessionId: string) => void>();
  private count = 0;

  constructor(
    private readonly world: World,
    private readonly now: () => number,
  ) {}

  onEnd(listener: (sessionId: string) => void): () => void {
    this.endListeners.add(listener);
    return () => this.endListeners.delete(listener);
  }

  begin(userId: string, { device, address } = usualClient): { grant: SessionGrant; cookie: string } {
    const now = this.world.time();
    const times = { createdAt: now, lastUsedAt: now };
    const family = {
      id: this.next('session'),
      userId,
      device,
      address,
      ...times,
      cookie: '',
      isEnded: false,
    };
    this.families.push(family);
    return this.grant(family);
  }

  /** Spends the cookie. */
  refresh(cookie: string | null): { grant: SessionGrant; cookie: string } {
    const family = this.families.find((each) => each.cookie === cookie && !each.isEnded);
    if (!family) throw new Refusal('unauthenticated', 401);
    return this.grant(family);
  }

  /** Answers whose it was, if it was anybody's that is not over. */
  end(cookie: string | null): string | null {
    const family = this.families.find((each) => each.cookie === cookie && !each.isEnded);
    if (!family) return null;
    family.isEnded = true;
    this.endListeners.forEach((listener) => listener(family.id));
    return family.userId;
  }

  /** What `GET /users/me/sessions` lists, the latest used first. */
  of(userId: string, current: string): Schemas['OwnSession'][] {
    return this.families
      .filter((family) => family.userId === userId && !family.isEnded)
      .sort((one, other) => other.lastUsedAt.localeCompare(one.lastUsedAt))
      .map(({ id, device, address, createdAt, lastUsedAt }) => ({
        ...{ id, device, address, createdAt, lastUsedAt },
        current: id === current,
      }));
  }

  endById(userId: string, which: (id: string) => boolean): number {
    const ending = this.families.filter(
      (family) => family.userId === userId && !family.isEnded && which(family.id),
    );
    ending.forEach((family) => this.end(family.cookie));
    return ending.length;
  }

  endAll(): void {
    this.families.forEach((family) => this.end(family.cookie));
  }

  /** No token of before is good any more; the cookies are. */
  expireTokens(): void {
    this.tokens.clear();
  }

  whoHas(token: string | null): { userId: string; sessionId: string; expiresAt: number } {
    const held = token === null ? undefined : this.tokens.get(token);
    if (!held || held.family.isEnded || held.expiresAt <= this.now())
      throw new Refusal('unauthenticated', 401);
    return { userId: held.family.userId, sessionId: held.family.id, expiresAt: held.expiresAt };
  }

  private grant(family: Family): { grant: SessionGrant; cookie: string } {
    family.cookie = this.next('cookie');
    const accessToken = this.next('token');
    this.tokens.set(accessToken, { family, expiresAt: this.now() + this.lifetimeSeconds * 1000 });
    const user = this.world.user(family.userId);
    return {
      grant: { accessToken, tokenType: 'Bearer', expiresIn: this.lifetimeSeconds, user },
      cookie: family.cookie,
    };
  }

  private next(kind: string): string {
    this.count += 1;
    return `${kind}-${this.count}`;
  }
}
