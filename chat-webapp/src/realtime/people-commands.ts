import type { Http } from '@/lib/http';
import type { Schemas } from '@/lib/schemas';
import type { ChatSession } from './ports';
import type { Store } from './store';
import type { Page, User } from './wire';

export type ProfileChange = Schemas['ProfileChanges'];

/** What one does with people: finding them, and being one. */
export class PeopleCommands {
  constructor(
    private readonly http: Http,
    private readonly store: Store,
    private readonly session: ChatSession,
  ) {}

  async search(query: string, cursor: string | null): Promise<Page<User>> {
    const parameters = new URLSearchParams({ query, limit: '20', ...(cursor !== null && { cursor }) });
    const page = await this.http.get<Page<User>>(`/users?${parameters}`);
    this.store.dispatch({ type: 'people', people: page.items });
    return page;
  }

  async changeProfile(change: ProfileChange): Promise<User> {
    const user = await this.http.patch<User>('/users/me', change);
    this.updated(user);
    return user;
  }

  /** Somebody is called otherwise now; it may be the caller, at another device. */
  updated(user: User): void {
    this.store.dispatch({ type: 'people', people: [user] });
    this.session.changed(user);
  }
}
