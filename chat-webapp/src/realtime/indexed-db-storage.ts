import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Epoch } from './state';
import type { AccountStorage, ChatStorage, StoredMessage, StoredRoom } from './storage';

interface Schema extends DBSchema {
  meta: { key: 'epoch'; value: Epoch };
  rooms: { key: string; value: StoredRoom };
  outbox: { key: string; value: StoredMessage; indexes: { order: number } };
}

/** The shape of what is stored: another version starts with an empty cache, but keeps the outbox. */
const version = 2;

/** One database per account. */
export const indexedDbStorage: ChatStorage = {
  async open(accountId) {
    const database = await openDB<Schema>(`confab-${accountId}`, version, {
      upgrade(created, before) {
        if (before > 0) created.deleteObjectStore('meta');
        if (before > 0) created.deleteObjectStore('rooms');
        created.createObjectStore('meta');
        created.createObjectStore('rooms', { keyPath: 'roomId' });
        if (before > 0) return;
        created.createObjectStore('outbox', { keyPath: 'clientMessageId' }).createIndex('order', 'order');
      },
      // A tab with a newer client wants another shape: this one goes on without storage.
      blocking: (_current, _wanted, event) => (event.target as IDBDatabase).close(),
    });
    return accountStorage(database);
  },
};

function accountStorage(database: IDBPDatabase<Schema>): AccountStorage {
  const messages = () => database.getAllFromIndex('outbox', 'order');
  return {
    messages,
    async load() {
      const epoch = (await database.get('meta', 'epoch')) ?? null;
      return { epoch, rooms: await database.getAll('rooms'), messages: await messages() };
    },
    async saveRooms(epoch, saved, removed) {
      const transaction = database.transaction(['meta', 'rooms'], 'readwrite');
      const rooms = transaction.objectStore('rooms');
      await Promise.all([
        transaction.objectStore('meta').put(epoch, 'epoch'),
        ...saved.map((room) => rooms.put(room)),
        ...removed.map((roomId) => rooms.delete(roomId)),
        transaction.done,
      ]);
    },
    async putMessage(message) {
      await database.put('outbox', message);
    },
    async hasMessage(clientMessageId) {
      return (await database.getKey('outbox', clientMessageId)) !== undefined;
    },
    deleteMessage: (clientMessageId) => database.delete('outbox', clientMessageId),
    async wipe() {
      const transaction = database.transaction(['meta', 'rooms', 'outbox'], 'readwrite');
      await Promise.all([
        transaction.objectStore('meta').clear(),
        transaction.objectStore('rooms').clear(),
        transaction.objectStore('outbox').clear(),
        transaction.done,
      ]);
    },
    close: () => database.close(),
  };
}
