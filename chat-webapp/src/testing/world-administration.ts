import type { Schemas } from '@/lib/schemas';
import type { WorldAccounts } from './world-accounts';
import { conflict, forbidden, notFound, Refusal } from './world-model';
import type { WorldSecondFactors } from './world-second-factors';

type Account = Schemas['Account'];
type Invite = Schemas['Invite'];
type Registration = Schemas['Server']['registration'];

interface Held {
  readonly invite: Omit<Invite, 'state'>;
  readonly code: string;
  readonly isRevoked: boolean;
}

/** Who runs the server, and whom it lets in. The first one does. */
export class WorldAdministration {
  name = 'Confab';
  registration: Registration = 'open';
  /** Where people can sign in instead, if there is such a place. */
  identityProvider: Schemas['Server']['identityProvider'];
  private readonly admins = new Set<string>();
  private readonly deactivated = new Map<string, string>();
  private readonly held: Held[] = [];

  constructor(
    private readonly accounts: WorldAccounts,
    private readonly secondFactors: WorldSecondFactors,
    private readonly newId: (kind: string) => string,
    private readonly now: () => number,
  ) {}

  server(): Schemas['Server'] {
    return {
      name: this.name,
      registration: this.registration,
      firstRun: this.accounts.search('').length === 0,
      identityProvider: this.identityProvider,
    };
  }

  /** Throws where somebody is not let in; an invite is used by this. */
  admit(code: string | undefined, registration = this.registration): void {
    const { firstRun } = this.server();
    if (firstRun || registration === 'open') return;
    const index = this.held.findIndex((each) => each.code === code && this.stateOf(each) === 'good');
    const found = this.held[index];
    if (registration === 'closed' || !found) forbidden();
    this.held[index] = { ...found, invite: { ...found.invite, uses: found.invite.uses + 1 } };
  }

  /** To be told of everybody who has come in. */
  welcome(userId: string): void {
    if (this.admins.size === 0) this.admins.add(userId);
  }

  requireActive(userId: string): void {
    if (!this.isActive(userId)) throw new Refusal('invalid_credentials', 401);
  }

  isActive(userId: string): boolean {
    return !this.deactivated.has(userId);
  }

  account(userId: string): Account {
    const deactivatedAt = this.deactivated.get(userId);
    const role = this.admins.has(userId) ? 'admin' : 'member';
    const secondFactor = this.secondFactors.of(userId).enabled;
    return { ...this.accounts.user(userId), role, secondFactor, ...(deactivatedAt && { deactivatedAt }) };
  }

  all(callerId: string, query: string): Account[] {
    this.requireAdmin(callerId);
    return this.accounts.search(query).map(({ id }) => this.account(id));
  }

  giveRole(callerId: string, userId: string, role: string): Account {
    this.requireAdmin(callerId);
    if (role === 'admin') this.admins.add(userId);
    else this.keepingAnother(userId, () => this.admins.delete(userId));
    return this.account(userId);
  }

  deactivate(callerId: string, userId: string): Account {
    this.requireAdmin(callerId);
    this.keepingAnother(userId, () => this.deactivated.set(userId, this.time()));
    return this.account(userId);
  }

  reactivate(callerId: string, userId: string): Account {
    this.requireAdmin(callerId);
    this.deactivated.delete(userId);
    return this.account(userId);
  }

  removeSecondFactor(callerId: string, userId: string): void {
    this.requireAdmin(callerId);
    const { id } = this.accounts.user(userId);
    // One's own goes with password and code.
    if (id === callerId) forbidden();
    this.secondFactors.remove(id);
  }

  rename(callerId: string, name: string): Schemas['Server'] {
    this.requireAdmin(callerId);
    this.name = name;
    return this.server();
  }

  invites(callerId: string): Invite[] {
    this.requireAdmin(callerId);
    return this.held.map((each) => this.shown(each)).reverse();
  }

  invite(callerId: string, terms: Schemas['InviteTerms'], origin = 'http://localhost'): Schemas['NewInvite'] {
    this.requireAdmin(callerId);
    const { id, username, displayName } = this.accounts.user(callerId);
    const life = (terms.expiresInDays ?? 7) * 86_400_000;
    const code = this.newId('code').replaceAll('-', '').padStart(32, 'm5zw6ylcozqw2zlnmfwgk3tffzxwy2lo');
    const invite = {
      id: this.newId('invite'),
      note: terms.note ?? '',
      createdBy: { id, username, displayName },
      createdAt: this.time(),
      expiresAt: new Date(this.now() + life).toISOString(),
      maxUses: terms.unlimited ? null : (terms.maxUses ?? 1),
      uses: 0,
    };
    const held = { invite, code, isRevoked: false };
    this.held.push(held);
    return { invite: this.shown(held), code, url: `${origin}/register#invite=${code}` };
  }

  revoke(callerId: string, inviteId: string): void {
    this.requireAdmin(callerId);
    const index = this.held.findIndex(({ invite }) => invite.id === inviteId);
    this.held[index] = { ...(this.held[index] ?? notFound()), isRevoked: true };
  }

  requireAdmin(userId: string): void {
    if (!this.admins.has(userId)) forbidden();
  }

  private shown(held: Held): Invite {
    return { ...held.invite, state: this.stateOf(held) };
  }

  private stateOf({ invite, isRevoked }: Held): Invite['state'] {
    if (isRevoked) return 'revoked';
    if (invite.maxUses !== null && invite.uses >= invite.maxUses) return 'spent';
    return this.now() < Date.parse(invite.expiresAt) ? 'good' : 'expired';
  }

  private keepingAnother(userId: string, change: () => void): void {
    const active = [...this.admins].filter((id) => !this.deactivated.has(id));
    if (active.length === 1 && active[0] === userId) conflict();
    change();
  }

  private time(): string {
    return new Date(this.now()).toISOString();
  }
}
