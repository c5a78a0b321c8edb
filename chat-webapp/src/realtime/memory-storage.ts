import type { Epoch } from './state';
import type { AccountStorage, ChatStorage, StoredMessage, StoredRoom } from './storage';

/** Lives as long as the page: for browsers that forbid IndexedDB. Opening an account again finds what it kept. */
export function memoryStorage(): ChatStorage {
  const accounts = new Map<string, AccountStorage>();
  return {
    async open(accountId) {
      const account = accounts.get(accountId) ?? accountInMemory();
      accounts.set(accountId, account);
      return account;
    },
  };
}

function accountInMemory(): AccountStorage {
  let epoch: Epoch = null;
  const rooms = new Map<string, StoredRoom>();
  const outbox = new Map<string, StoredMessage>();
  const messages = async () => [...outbox.values()].sort((one, other) => one.order - other.order);
  return {
    messages,
    load: async () => ({ epoch, rooms: [...rooms.values()], messages: await messages() }),
    async saveRooms(newEpoch, saved, removed) {
      epoch = newEpoch;
      saved.forEach((room) => rooms.set(room.roomId, room));
      removed.forEach((roomId) => rooms.delete(roomId));
    },
    putMessage: async (message) => void outbox.set(message.clientMessageId, message),
    hasMessage: async (clientMessageId) => outbox.has(clientMessageId),
    deleteMessage: async (clientMessageId) => void outbox.delete(clientMessageId),
    async wipe() {
      epoch = null;
      rooms.clear();
      outbox.clear();
    },
    close() {},
  };
}
