import { systemClock } from '@/lib/clock';
import { socketUrl } from '@/lib/env';
import { indexedDbStorage } from './indexed-db-storage';
import { memoryStorage } from './memory-storage';
import type { ChatPorts, Network, OpenSocket, TabLock } from './ports';
import type { ChatStorage } from './storage';

/** The surroundings of a chat that runs in a page; session and API come from there too. */
export function browserPorts(): Omit<ChatPorts, 'session' | 'http'> {
  return {
    storage: bestStorage,
    clock: systemClock,
    network,
    tabLock,
    openSocket,
    random: Math.random,
    newId,
  };
}

const openSocket: OpenSocket = (listener) => {
  const socket = new WebSocket(socketUrl());
  socket.onopen = () => listener.opened();
  socket.onmessage = ({ data }) => listener.received(data);
  socket.onclose = ({ code }) => listener.closed(code);
  return socket;
};

const inMemory = memoryStorage();

/** Some browsers forbid IndexedDB, in private windows for instance: then nothing outlives the page. */
const bestStorage: ChatStorage = {
  open: (accountId) => indexedDbStorage.open(accountId).catch(() => inMemory.open(accountId)),
};

const network: Network = {
  isOnline: () => navigator.onLine,
  watch(listener) {
    const online = () => listener('online');
    const offline = () => listener('offline');
    const visibility = () => listener(document.visibilityState === 'visible' ? 'visible' : 'hidden');
    window.addEventListener('online', online);
    window.addEventListener('offline', offline);
    document.addEventListener('visibilitychange', visibility);
    return () => {
      window.removeEventListener('online', online);
      window.removeEventListener('offline', offline);
      document.removeEventListener('visibilitychange', visibility);
    };
  },
};

/** Without Web Locks every tab holds the lock: repeats are idempotent, so that costs frames, not doubles. */
const tabLock: TabLock = {
  hold(name, held) {
    if (!('locks' in navigator)) {
      held();
      return () => {};
    }
    const giveUp = new AbortController();
    let release = () => {};
    const kept = new Promise<void>((resolve) => (release = resolve));
    const hold = () => {
      held();
      return kept;
    };
    navigator.locks.request(name, { signal: giveUp.signal }, hold).catch(() => {});
    return () => {
      giveUp.abort();
      release();
    };
  },
};

/** `crypto.randomUUID` exists on HTTPS and localhost alone. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
