/** What one began to write, room by room; it survives everything on this device but logging out. */
export interface Drafts {
  readonly get: (roomId: string) => string;
  readonly set: (roomId: string, text: string) => void;
  /** The message that the draft answers. */
  readonly replyTo: (roomId: string) => string | null;
  readonly setReplyTo: (roomId: string, messageId: string | null) => void;
  /** The rooms with a draft; the same set until that changes. */
  readonly getSnapshot: () => ReadonlySet<string>;
  readonly subscribe: (listener: () => void) => () => void;
  readonly clear: () => void;
}

export function draftsOf(accountId: string, storage: Storage | null): Drafts {
  const prefix = `confab.draft.${accountId}.`;
  const replyPrefix = `confab.draftReply.${accountId}.`;
  const texts = new Map(stored(storage, prefix));
  const replies = new Map(stored(storage, replyPrefix));
  const listeners = new Set<() => void>();
  let rooms: ReadonlySet<string> = new Set(texts.keys());

  function changed() {
    if (rooms.size === texts.size && [...rooms].every((room) => texts.has(room))) return;
    rooms = new Set(texts.keys());
    listeners.forEach((listener) => listener());
  }

  function set(roomId: string, text: string) {
    if (text) texts.set(roomId, text);
    else texts.delete(roomId);
    keep(storage, prefix + roomId, text);
    changed();
  }

  function setReplyTo(roomId: string, messageId: string | null) {
    if (messageId) replies.set(roomId, messageId);
    else replies.delete(roomId);
    keep(storage, replyPrefix + roomId, messageId ?? '');
  }

  return {
    replyTo: (roomId) => replies.get(roomId) ?? null,
    setReplyTo,
    get: (roomId) => texts.get(roomId) ?? '',
    set,
    getSnapshot: () => rooms,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    clear() {
      [...texts.keys()].forEach((roomId) => set(roomId, ''));
      [...replies.keys()].forEach((roomId) => setReplyTo(roomId, null));
    },
  };
}

function stored(storage: Storage | null, prefix: string): [string, string][] {
  if (!storage) return [];
  return Object.entries(storage)
    .filter(([key]) => key.startsWith(prefix))
    .map(([key, text]) => [key.slice(prefix.length), String(text)]);
}

/** A full storage must not keep anybody from writing: the draft then lasts as long as the page. */
function keep(storage: Storage | null, key: string, text: string): void {
  try {
    if (text) storage?.setItem(key, text);
    else storage?.removeItem(key);
  } catch {
    // See above.
  }
}
