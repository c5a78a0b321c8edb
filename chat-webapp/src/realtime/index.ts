/**
 * The realtime core: one chat for one account, plain TypeScript without React.
 *
 *     const chat = createChat({ session, http, ...browserPorts() }); // once somebody is signed in
 *     await chat.start();
 *     useSyncExternalStore(chat.subscribe, () => chat.getSnapshot().connection);
 *     useSyncExternalStore(chat.subscribe, () => chat.getRoom(roomId));
 *
 * Every object in a snapshot keeps its identity until something in it changes.
 */
export { browserPorts } from './browser-ports';
export { createChat } from './chat';
export { means, partsOf } from './mentions';
export type { Amendment, PendingAmendment } from './amendment';
export type { Chat, RoomChange, RoomDraft } from './api';
export type { News } from './news';
export type { ChatPorts } from './ports';
export type * from './snapshots';
export type * from './wire';
