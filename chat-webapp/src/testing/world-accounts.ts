import type { User } from '@/realtime/wire';
import { invalid, notFound, Refusal, wrong } from './world-model';

type Account = User & { readonly password: string };

/** Who there is. */
export class WorldAccounts {
  private readonly accounts = new Map<string, Account>();

  constructor(
    private readonly newId: (kind: string) => string,
    private readonly time: () => string,
  ) {}

  register(username: string, password: string, displayName: string): User {
    const name = username.toLowerCase();
    const fields = [
      ...(/^[a-z0-9._-]{3,32}$/.test(name) ? [] : ['username']),
      ...(password.length >= 8 && password.length <= 128 ? [] : ['password']),
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
    const account = this.accounts.get(id) ?? notFound();
    if (account.password !== password) wrong(field, 'wrong_password');
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
    if (next.length < 8 || next.length > 128) invalid('newPassword');
    this.accounts.set(id, { ...this.accounts.get(id)!, password: next });
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

  private find(username: string): Account | undefined {
    return [...this.accounts.values()].find((account) => account.username === username);
  }
}
