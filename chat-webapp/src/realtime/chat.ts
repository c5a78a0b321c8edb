import type { Chat } from './api';
import { Core } from './core';
import type { ChatPorts } from './ports';

/** The chat of whoever is signed in at this moment. */
export function createChat(ports: ChatPorts): Chat {
  const { user } = ports.session.getSnapshot();
  if (!user) throw new Error('A chat needs somebody who is signed in.');
  const core = new Core(ports, user.id);
  return {
    getSnapshot: () => core.snapshot(),
    getRoom: (roomId) => core.room(roomId),
    subscribe: core.store.subscribe,
    start: () => core.start(),
    stop: () => core.stop(),
    wipe: () => core.wipe(),
    open: (roomId) => core.open(roomId),
    close: (roomId) => core.close(roomId),
    loadOlder: (roomId) => core.history.loadOlder(roomId),
    send: (roomId, body) => core.outbox.add(roomId, body),
    retry: (clientMessageId) => core.outbox.retry(clientMessageId),
    discard: (clientMessageId) => core.outbox.discard(clientMessageId),
    markRead: (roomId, seq) => core.markers.mark(roomId, seq),
    createRoom: (draft) => core.commands.create(draft),
    joinRoom: (roomId) => core.commands.join(roomId),
    leaveRoom: (roomId) => core.leave(roomId),
    browse: (query, cursor = null) => core.commands.browse(query, cursor),
    members: (roomId) => core.commands.members(roomId),
  };
}
