import { systemClock } from '@/lib/clock';
import { socketUrl } from '@/lib/env';
import { indexedDbStorage } from './indexed-db-storage';
import { memoryStorage } from './memory-storage';
import type { ChatPorts, Network, OpenChannel, OpenSocket, TabLock } from './ports';
import type { ChatStorage } from './storage';

/** The surroundings of a chat that runs in a page; session and API come from there too. */
export function browserPorts(): Omit<ChatPorts, 'session' | 'http'> {
  return {
    storage: bestStorage,
    clock: systemClock,
    network,
    tabLock,
    openChannel,
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

/** Without Web Locks, over plain HTTP for instance, every tab holds the lock: each has a socket of its own. */
const tabLock: TabLock = {
  hold(name, { seize, held, taken }) {
    if (!('locks' in navigator)) {
      held();
      return () => {};
    }
    const giveUp = new AbortController();
    let release = () => {};
    let isHeld = false;
    const kept = new Promise<void>((resolve) => (release = resolve));
    const hold = () => {
      isHeld = true;
      held();
      return kept;
    };
    // A wait can be given up, or the lock seized, not both.
    const options = seize ? { steal: true } : { signal: giveUp.signal };
    navigator.locks.request(name, options, hold).catch(() => void (isHeld && taken()));
    return () => {
      isHeld = false;
      giveUp.abort();
      release();
    };
  },
};

const openChannel: OpenChannel = (name, heard) => {
  if (!('BroadcastChannel' in window)) return { tell: () => {}, close: () => {} };
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }) => heard(data);
  return { tell: (note) => channel.postMessage(note), close: () => channel.close() };
};

/** `crypto.randomUUID` exists on HTTPS and localhost alone. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
