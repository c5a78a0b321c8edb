import { ProblemError, type Http } from '@/lib/http';
import type { RoomDraft } from './api';
import type { Store } from './store';
import type { Member, Page, Role, Room, RoomView } from './wire';

/** What one does with rooms as a whole. Each shows at once what the server answered, without waiting for the socket. */
export class RoomCommands {
  constructor(
    private readonly http: Http,
    private readonly store: Store,
  ) {}

  async create(draft: RoomDraft): Promise<Room> {
    const room = await this.http.post<Room>('/rooms', draft);
    this.enter(room, 'owner');
    return room;
  }

  async join(roomId: string): Promise<void> {
    const { role } = await this.http.put<Member>(`${pathOf(roomId)}/members/me`, {});
    this.enter(await this.http.get<Room>(pathOf(roomId)), role);
  }

  async leave(roomId: string): Promise<void> {
    await this.http.delete(`${pathOf(roomId)}/members/me`);
    this.store.dispatch({ type: 'left', roomId });
  }

  browse(query: string, cursor: string | null): Promise<Page<Room>> {
    const parameters = new URLSearchParams({ query, ...(cursor !== null && { cursor }) });
    return this.http.get(`/rooms/public?${parameters}`);
  }

  async members(roomId: string): Promise<readonly Member[]> {
    const members: Member[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const more: string = cursor && `&cursor=${encodeURIComponent(cursor)}`;
      const page: Page<Member> = await this.http.get(`${pathOf(roomId)}/members?limit=100${more}`);
      members.push(...page.items);
      cursor = page.nextCursor;
    }
    return members;
  }

  /** The server's own `room.joined` may have come first, and knows better. */
  private enter(room: Room, role: Role): void {
    if (this.store.state.rooms.get(room.id)?.view) return;
    const view: RoomView = { ...room, role, readSeq: room.lastSeq, unreadCount: 0, lastMessage: null };
    this.store.dispatch({ type: 'joined', room: view });
  }
}

function pathOf(roomId: string): string {
  if (!roomId) throw new ProblemError('not_found', 404, 'No room was named.');
  return `/rooms/${encodeURIComponent(roomId)}`;
}
