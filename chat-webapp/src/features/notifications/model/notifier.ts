export interface Notice {
  readonly roomId: string;
  readonly seq: number;
  readonly title: string;
  readonly body: string;
}

/** Something on the screen outside of the page. */
export interface Shown {
  close(): void;
}

export interface NotifierPorts {
  /** Whether somebody looks at the room, in this or in another tab. */
  readonly isWatched: (roomId: string) => Promise<boolean>;
  readonly show: (notice: Notice, onClick: () => void) => Shown | null;
  readonly onOpen: (roomId: string) => void;
}

/** Tells outside of the page what nobody sees in it: the newest of each room, until that is read. */
export class Notifier {
  private readonly shown = new Map<string, { readonly seq: number; readonly notice: Shown }>();

  constructor(private readonly ports: NotifierPorts) {}

  async tell(notice: Notice): Promise<void> {
    const { roomId, seq } = notice;
    if (await this.ports.isWatched(roomId)) return;
    const shown = this.ports.show(notice, () => this.opened(roomId));
    if (shown) this.shown.set(roomId, { seq, notice: shown });
  }

  /** What was read, here or elsewhere, need not be told any longer. */
  read(roomId: string, seq: number): void {
    const shown = this.shown.get(roomId);
    if (shown && shown.seq <= seq) this.close(roomId);
  }

  clear(): void {
    [...this.shown.keys()].forEach((roomId) => this.close(roomId));
  }

  private opened(roomId: string): void {
    this.close(roomId);
    this.ports.onOpen(roomId);
  }

  private close(roomId: string): void {
    this.shown.get(roomId)?.notice.close();
    this.shown.delete(roomId);
  }
}
