import type { User } from '@/realtime/wire';
import { conflict, invalid, notFound, Refusal, wrong } from './world-model';

/** Null for who logs in by an identity alone. */
type Account = User & { readonly password: string | null };

/** Who there is. */
export class WorldAccounts {
  private readonly accounts = new Map<string, Account>();

  constructor(
    private readonly newId: (kind: string) => string,
    private readonly time: () => string,
  ) {}

  register(username: string, password: string | null, displayName: string): User {
    const name = username.toLowerCase();
    const fields = [
      ...(/^[a-z0-9._-]{3,32}$/.test(name) ? [] : ['username']),
      ...(password === null || isPassword(password) ? [] : ['password']),
    ];
    if (fields.length > 0) invalid(...fields);
    if (this.find(name)) throw new Refusal('username_taken', 409);
    const id = this.newId('user');
    this.accounts.set(id, { id, username: name, displayName, createdAt: this.time(), password });
    return this.user(id);
  }

  login(username: string, password: string): User {
    const found = this.find(username.toLowerCase());
    if (found?.password !== password) throw new Refusal('invalid_credentials', 401);
    return this.user(found.id);
  }

  user(id: string): User {
    const { username, displayName, createdAt } = this.accounts.get(id) ?? notFound();
    return { id, username, displayName, createdAt };
  }

  /** Throws where the password is not theirs. */
  prove(id: string, password: string, field = 'password'): void {
    if (!this.hasPassword(id)) throw new Refusal('no_password', 409);
    if (this.accounts.get(id)!.password !== password) wrong(field, 'wrong_password');
  }

  hasPassword(id: string): boolean {
    return (this.accounts.get(id) ?? notFound()).password !== null;
  }

  delete(id: string, password: string): User {
    this.prove(id, password);
    this.accounts.set(id, {
      ...this.accounts.get(id)!,
      username: `deleted-${id}`,
      displayName: 'Deleted account',
      password: '',
    });
    return this.user(id);
  }

  changePassword(id: string, current: string, next: string): void {
    this.prove(id, current, 'currentPassword');
    this.setPassword(id, next);
  }

  setFirstPassword(id: string, password: string): void {
    if (this.hasPassword(id)) conflict();
    this.setPassword(id, password);
  }

  rename(id: string, displayName: string): User {
    if (displayName.trim() === '' || [...displayName].length > 64) invalid('displayName');
    this.accounts.set(id, { ...(this.accounts.get(id) ?? notFound()), displayName });
    return this.user(id);
  }

  search(query: string): User[] {
    const wanted = query.toLowerCase();
    return [...this.accounts.values()]
      .filter(({ username, displayName }) =>
        [username, displayName.toLowerCase()].some((name) => name.includes(wanted)),
      )
      .map(({ id }) => this.user(id));
  }

  named(username: string): User | undefined {
    const found = this.find(username.toLowerCase());
    return found && this.user(found.id);
  }

  private setPassword(id: string, password: string): void {
    if (!isPassword(password)) invalid('newPassword');
    this.accounts.set(id, { ...this.accounts.get(id)!, password });
  }

  private find(username: string): Account | undefined {
    return [...this.accounts.values()].find((account) => account.username === username);
  }
}

function isPassword(text: string): boolean {
  return text.length >= 8 && text.length <= 128;
}
