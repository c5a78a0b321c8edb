import type { Schemas } from '@/lib/schemas';
import { conflict, notFound, Refusal } from './world-model';

/** Who somebody is at the identity provider: there, people go by the name that they type. */
interface Identity {
  readonly name: string;
  /** Whether they had to sign in there again. */
  readonly isFresh: boolean;
}

interface Issued<Content> {
  readonly content: Content;
  readonly until: number;
}

/** What a cookie holds, if there is one. */
type Ticket = string | null | undefined;

const life = 10 * 60_000;

/** Who logs in by the identity provider, and who is on the way there and back. */
export class WorldIdentities {
  private readonly departures = new Map<string, Issued<{ state: string; isFresh: boolean }>>();
  private readonly tickets = new Map<string, Issued<Identity>>();
  private readonly connected = new Map<string, { readonly name: string; readonly since: string }>();

  constructor(
    private readonly newId: (kind: string) => string,
    private readonly now: () => number,
  ) {}

  depart(isFresh: boolean): { readonly state: string; readonly ticket: string } {
    const [state, ticket] = [this.newId('state'), this.newId('departure')];
    this.departures.set(ticket, this.issued({ state, isFresh }));
    return { state, ticket };
  }

  /** A departure leads to one arrival. The code is the name that was typed at the provider. */
  arrive(departure: Ticket, code: string, state: string): { identity: Identity; ticket: string } {
    const { state: expected, isFresh } = this.found(this.departures, departure);
    this.departures.delete(departure!);
    if (state !== expected || code === '') signInFailed();
    const [identity, ticket] = [{ name: code, isFresh }, this.newId('ticket')];
    this.tickets.set(ticket, this.issued(identity));
    return { identity, ticket };
  }

  shown({ name }: Identity): Schemas['ProvenIdentity'] {
    const username = name.toLowerCase();
    return {
      label: labelOf(name),
      hasAccount: this.ownerOf(name) !== undefined,
      ...(/^[a-z0-9._-]{3,32}$/.test(username) && { username }),
      displayName: name[0]!.toUpperCase() + name.slice(1),
    };
  }

  accountOf(ticket: Ticket): string {
    return this.ownerOf(this.proven(ticket).name) ?? notFound();
  }

  requireStranger(ticket: Ticket): void {
    if (this.ownerOf(this.proven(ticket).name)) conflict();
  }

  /** Throws unless it is their own, and they have just signed in there again. */
  requireOwn(userId: string, ticket: Ticket): void {
    const { name, isFresh } = this.proven(ticket);
    if (!isFresh || this.ownerOf(name) !== userId) signInFailed();
  }

  connect(userId: string, ticket: Ticket): void {
    const { name } = this.proven(ticket);
    const owner = this.ownerOf(name);
    if (owner !== undefined && owner !== userId) conflict();
    this.connected.set(userId, { name, since: new Date(this.now()).toISOString() });
  }

  disconnect(userId: string): void {
    if (!this.connected.delete(userId)) conflict();
  }

  /** Of an account that is gone. */
  forget(userId: string): void {
    this.connected.delete(userId);
  }

  of(userId: string): Schemas['OwnIdentity']['identity'] {
    const found = this.connected.get(userId);
    return found && { label: labelOf(found.name), since: found.since };
  }

  private proven(ticket: Ticket): Identity {
    return this.found(this.tickets, ticket);
  }

  private ownerOf(name: string): string | undefined {
    return [...this.connected].find(([, identity]) => identity.name === name)?.[0];
  }

  private issued<Content>(content: Content): Issued<Content> {
    return { content, until: this.now() + life };
  }

  private found<Content>(issued: ReadonlyMap<string, Issued<Content>>, ticket: Ticket): Content {
    const held = issued.get(ticket ?? '');
    return held && this.now() < held.until ? held.content : signInFailed();
  }
}

function labelOf(name: string): string {
  return `${name}@example.com`;
}

function signInFailed(): never {
  throw new Refusal('sign_in_failed', 401);
}
