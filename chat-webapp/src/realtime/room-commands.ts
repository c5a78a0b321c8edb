import { ProblemError, type Http } from '@/lib/http';
import type { RoomChange, RoomDraft } from './api';
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

  /** Only the list of rooms tells what a direct room is to its members, if it is older than this moment. */
  async openDirect(userIds: readonly string[]): Promise<Room> {
    const room = await this.http.post<Room>('/rooms/direct', { userIds });
    if (this.isIn(room.id)) return room;
    const { items } = await this.http.get<{ items: readonly RoomView[] }>('/rooms');
    const view = items.find((each) => each.id === room.id);
    if (view && !this.isIn(room.id)) this.store.dispatch({ type: 'joined', room: view });
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

  async change(roomId: string, change: RoomChange): Promise<Room> {
    const room = await this.http.patch<Room>(pathOf(roomId), change);
    this.store.dispatch({ type: 'described', room });
    return room;
  }

  addMember(roomId: string, userId: string): Promise<Member> {
    return this.http.put(memberPath(roomId, userId), {});
  }

  changeRole(roomId: string, userId: string, role: Role): Promise<Member> {
    return this.http.put(memberPath(roomId, userId), { role });
  }

  removeMember(roomId: string, userId: string): Promise<void> {
    return this.http.delete(memberPath(roomId, userId));
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
    this.store.dispatch({ type: 'people', people: members.map(({ user }) => user) });
    return members;
  }

  /** The server's own `room.joined` may have come first, and knows better. */
  private enter(room: Room, role: Role): void {
    if (this.isIn(room.id)) return;
    const counts = { readSeq: room.lastSeq, unreadCount: 0, mentionCount: 0 };
    this.store.dispatch({ type: 'joined', room: { ...room, role, ...counts } });
  }

  private isIn(roomId: string): boolean {
    return Boolean(this.store.state.rooms.get(roomId)?.view);
  }
}

function memberPath(roomId: string, userId: string): string {
  return `${pathOf(roomId)}/members/${encodeURIComponent(userId)}`;
}

function pathOf(roomId: string): string {
  if (!roomId) throw new ProblemError('not_found', 404, 'No room was named.');
  return `/rooms/${encodeURIComponent(roomId)}`;
}
