import type { ServerFrame } from './frames';
import type { Outbox } from './outbox';
import type { PeopleCommands } from './people-commands';
import type { Presence } from './presence';
import type { RoomCommands } from './room-commands';
import type { Store } from './store';
import type { Typing } from './typing';
import type { Upkeep } from './upkeep';
import type { TimelineEvent } from './wire';

export interface IncomingParts {
  readonly store: Store;
  readonly outbox: Outbox;
  readonly upkeep: Upkeep;
  readonly commands: RoomCommands;
  readonly people: PeopleCommands;
  readonly typing: Typing;
  readonly presence: Presence;
}

/** Gives each frame from the server to the part that it is for. */
export class Incoming {
  constructor(private readonly parts: IncomingParts) {}

  /** `resumed`: the rooms whose cursors were in the `hello` of this connection. */
  receive(frame: ServerFrame, resumed: ReadonlySet<string>): void {
    const { store, outbox, upkeep, people, presence } = this.parts;
    switch (frame.type) {
      case 'welcome':
        return store.dispatch({ ...frame, resumed });
      case 'event':
        return this.happened(frame.event);
      case 'reset':
      case 'read':
        return store.dispatch(frame);
      case 'room.joined':
        return store.dispatch({ type: 'joined', room: frame.room });
      case 'room.left':
        return store.dispatch({ type: 'left', roomId: frame.roomId });
      case 'ack':
        outbox.acknowledged(frame);
        return upkeep.settle(frame.roomId);
      case 'error':
        return void outbox.refused(frame);
      case 'user.updated':
        return people.updated(frame.user);
      case 'typing':
        return this.heardTyping(frame.roomId, frame.userId);
      case 'presence':
        return presence.heard(frame.userId, frame.status);
      default:
        return;
    }
  }

  private happened(event: TimelineEvent): void {
    if (event.type === 'message.posted') this.parts.typing.stopped(event.roomId, event.message.author.id);
    this.parts.store.dispatch({ type: 'event', event });
  }

  /** Whoever never wrote anything that is held here has a name among the members. */
  private heardTyping(roomId: string, userId: string): void {
    const { typing, store, commands } = this.parts;
    typing.heard(roomId, userId);
    if (!store.state.people.has(userId)) commands.members(roomId).catch(() => {});
  }
}
