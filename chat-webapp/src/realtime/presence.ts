/** Who is online, as far as the server told on this connection. */
export class Presence {
  private present: ReadonlySet<string> = new Set();

  constructor(private readonly onChange: () => void) {}

  /** The same set until it changes. */
  get online(): ReadonlySet<string> {
    return this.present;
  }

  heard(userId: string, status: 'online' | 'offline'): void {
    const isOnline = status === 'online';
    if (this.present.has(userId) === isOnline) return;
    const present = new Set(this.present);
    if (isOnline) present.add(userId);
    else present.delete(userId);
    this.become(present);
  }

  clear(): void {
    if (this.present.size > 0) this.become(new Set());
  }

  private become(present: ReadonlySet<string>): void {
    this.present = present;
    this.onChange();
  }
}
