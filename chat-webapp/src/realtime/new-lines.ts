import type { ChatState } from './state';

/**
 * Where the "New" line of each opened room stands: at the read marker of the moment when the room was opened with
 * something unread. It doesn't move while one reads on.
 */
export class NewLines {
  private readonly lines = new Map<string, number | null>();

  get openRooms(): readonly string[] {
    return [...this.lines.keys()];
  }

  isOpen(roomId: string): boolean {
    return this.lines.has(roomId);
  }

  of(roomId: string): number | null {
    return this.lines.get(roomId) ?? null;
  }

  place(roomId: string, state: ChatState): void {
    const view = state.rooms.get(roomId)?.view;
    const isNews = view !== null && view !== undefined && view.unreadCount > 0;
    this.lines.set(roomId, this.of(roomId) ?? (isNews ? view.readSeq : null));
  }

  remove(roomId: string): void {
    this.lines.delete(roomId);
  }

  clear(): void {
    this.lines.clear();
  }
}
