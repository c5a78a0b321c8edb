import type { Chat } from './api';
import { Core } from './core';
import type { ChatPorts } from './ports';

/** The chat of whoever is signed in at this moment. */
export function createChat(ports: ChatPorts): Chat {
  const { user } = ports.session.getSnapshot();
  if (!user) throw new Error('A chat needs somebody who is signed in.');
  const core = new Core(ports, { id: user.id, username: user.username });
  return {
    getSnapshot: () => core.snapshot(),
    getRoom: (roomId) => core.room(roomId),
    person: (userId) => core.person(userId),
    people: () => [...core.store.state.people.values()],
    subscribe: core.store.subscribe,
    onNews: core.onNews,
    start: () => core.start(),
    stop: () => core.stop(),
    wipe: () => core.wipe(),
    open: (roomId) => core.open(roomId),
    close: (roomId) => core.close(roomId),
    jumpTo: (roomId, target) => core.history.jumpTo(roomId, target),
    loadNewer: (roomId) => core.history.loadNewer(roomId),
    toLatest: (roomId) => core.store.dispatch({ type: 'latest', roomId }),
    loadOlder: (roomId) => core.history.loadOlder(roomId),
    send: (roomId, body, replyTo = null) => core.outbox.add(roomId, body, replyTo),
    retry: (clientMessageId) => core.outbox.retry(clientMessageId),
    discard: (clientMessageId) => core.outbox.discard(clientMessageId),
    seen: (roomId, seq) => core.seen(roomId, seq),
    markRead: (roomId, seq) => core.markRead(roomId, seq),
    markUnread: (roomId, seq) => core.markUnread(roomId, seq),
    typing: (roomId) => core.typing.tell(roomId),
    edit: (roomId, messageId, body) => core.amendments.amend(roomId, messageId, { kind: 'edit', body }),
    delete: (roomId, messageId) => core.amendments.amend(roomId, messageId, { kind: 'deletion' }),
    react: (roomId, messageId, emoji, wanted) =>
      core.amendments.amend(roomId, messageId, { kind: 'reaction', emoji, wanted }),
    retryAmendment: (key) => core.amendments.retry(key),
    discardAmendment: (key) => core.amendments.discard(key),
    createRoom: (draft) => core.commands.create(draft),
    openDirect: (userIds) => core.commands.openDirect(userIds),
    changeRoom: (roomId, change) => core.commands.change(roomId, change),
    joinRoom: (roomId) => core.commands.join(roomId),
    leaveRoom: (roomId) => core.leave(roomId),
    browse: (query, cursor = null) => core.commands.browse(query, cursor),
    members: (roomId) => core.commands.members(roomId),
    addMember: (roomId, userId) => core.commands.addMember(roomId, userId),
    changeRole: (roomId, userId, role) => core.commands.changeRole(roomId, userId, role),
    removeMember: (roomId, userId) => core.commands.removeMember(roomId, userId),
    searchPeople: (query, cursor = null) => core.people.search(query, cursor),
    changeProfile: (change) => core.people.changeProfile(change),
  };
}
