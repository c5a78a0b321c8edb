import type { ChatState } from './state';

/**
 * Where the "New" line of each opened room stands: at the read marker of the moment when the room was opened with
 * something unread. It doesn't move while one reads on.
 */
export class NewLines {
  private readonly lines = new Map<string, number | null>();
  private readonly keptUnread = new Set<string>();

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

  /** Something that was read is to be unread again, and to stay so for as long as one is there. */
  keepUnread(roomId: string, readSeq: number): void {
    if (!this.isOpen(roomId)) return;
    this.lines.set(roomId, readSeq);
    this.keptUnread.add(roomId);
  }

  isKeptUnread(roomId: string): boolean {
    return this.keptUnread.has(roomId);
  }

  /** Reading on counts again; the line stays. */
  release(roomId: string): void {
    this.keptUnread.delete(roomId);
  }

  remove(roomId: string): void {
    this.lines.delete(roomId);
    this.release(roomId);
  }

  clear(): void {
    this.lines.clear();
    this.keptUnread.clear();
  }
}
