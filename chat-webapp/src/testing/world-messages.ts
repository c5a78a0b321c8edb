import type { Message } from '@/realtime/wire';
import { conflict, forbidden, invalid, notFound, type Posted, type WorldRoom } from './world-model';
import { hasRight, requireRight } from './world-rights';
import { authorOf, seenBy } from './world-views';
import type { World } from './world';

/** What is said in rooms, and what becomes of it. */
export class WorldMessages {
  constructor(private readonly world: World) {}

  post(
    userId: string,
    roomId: string,
    clientMessageId: string,
    body: string,
    replyTo: string | null = null,
  ): { message: Message; duplicate: boolean } {
    const room = this.world.visible(userId, roomId);
    const first = [...room.posts.values()].find(
      ({ message }) => message.author.id === userId && message.clientMessageId === clientMessageId,
    );
    if (first) return { message: this.seen(userId, first), duplicate: true };
    requireValid(body);
    if (replyTo !== null && !room.posts.has(replyTo)) notFound();
    requireRight(room, userId, 'take part');
    this.world.unhide(room);
    const [id, author, createdAt] = [
      this.world.newId('message'),
      authorOf(this.world.user(userId)),
      this.world.time(),
    ];
    const head = { id, roomId, seq: room.log.length + 1, author, clientMessageId, body, createdAt };
    const message = replyTo === null ? head : { ...head, replyTo };
    const posted = { message, reactions: new Map() };
    room.posts.set(id, posted);
    this.world.append(room, { type: 'message.posted', message });
    return { message: this.seen(userId, posted), duplicate: false };
  }

  edit(userId: string, roomId: string, messageId: string, body: string): Message {
    const [room, posted] = this.posted(userId, roomId, messageId);
    requireValid(body);
    if (posted.message.author.id !== userId) forbidden();
    requireRight(room, userId, 'take part');
    if (posted.message.deletedAt) conflict();
    if (posted.message.body !== body) {
      posted.message = { ...posted.message, body, editedAt: this.world.time() };
      this.world.append(room, { type: 'message.edited', message: posted.message });
    }
    return this.seen(userId, posted);
  }

  delete(userId: string, roomId: string, messageId: string): void {
    const [room, posted] = this.posted(userId, roomId, messageId);
    const isMine = posted.message.author.id === userId && room.members.has(userId);
    if (!isMine && !hasRight(room, userId, "delete others' messages")) forbidden();
    if (posted.message.deletedAt) return;
    const at = this.world.time();
    posted.message = { ...posted.message, body: '', deletedAt: at };
    posted.reactions.clear();
    this.world.append(room, { type: 'message.deleted', messageId }, [], at);
  }

  react(userId: string, roomId: string, messageId: string, emoji: string): void {
    const [room, posted] = this.posted(userId, roomId, messageId);
    requireRight(room, userId, 'take part');
    if (posted.message.deletedAt) conflict();
    const people = posted.reactions.get(emoji) ?? new Set();
    if (people.has(userId)) return;
    posted.reactions.set(emoji, people.add(userId));
    this.world.append(room, { type: 'reaction.added', messageId, emoji, userId });
  }

  unreact(userId: string, roomId: string, messageId: string, emoji: string): void {
    const [room, posted] = this.posted(userId, roomId, messageId);
    requireRight(room, userId, 'take part');
    const people = posted.reactions.get(emoji);
    if (!people?.delete(userId)) return;
    if (people.size === 0) posted.reactions.delete(emoji);
    this.world.append(room, { type: 'reaction.removed', messageId, emoji, userId });
  }

  private posted(userId: string, roomId: string, messageId: string): [WorldRoom, Posted] {
    const room = this.world.visible(userId, roomId);
    return [room, room.posts.get(messageId) ?? notFound()];
  }

  private seen(userId: string, posted: Posted): Message {
    return seenBy(userId, posted, this.world.user);
  }
}

function requireValid(body: string): void {
  if (body.trim() === '' || [...body].length > 4000) invalid('body');
}
