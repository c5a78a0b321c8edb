/** Who is who: the newest name of everybody that this client came across, and that name wherever they appear. Pure. */
import type { RoomState } from './room-state';
import type { TimelineItem } from './snapshots';
import type { Action, ChatState } from './state';
import type { Author, Member, Message, RoomView, TimelineEvent } from './wire';

type People = ReadonlyMap<string, Author>;

/** The state in which these people are called as they are called here. */
export function learned(state: ChatState, people: readonly Author[]): ChatState {
  const news = people.filter((person) => isNews(state.people.get(person.id), person));
  if (news.length === 0) return state;
  const called = new Map(news.map((person) => [person.id, authorOf(person)]));
  const hasNewNames = news.some((person) => state.people.has(person.id));
  return {
    ...state,
    people: new Map([...state.people, ...called]),
    rooms: hasNewNames
      ? new Map([...state.rooms].map(([roomId, room]) => [roomId, renamed(room, called)]))
      : state.rooms,
  };
}

/** Everybody whom an action names. */
export function peopleIn(action: Action): readonly Author[] {
  switch (action.type) {
    case 'restored':
      return [...action.rooms.values()].flatMap(({ view, timeline }) => [
        ...(view ? inView(view) : []),
        ...timeline.items.flatMap(inItem),
      ]);
    case 'welcome':
      return action.rooms.flatMap(inView);
    case 'recounted':
      return action.rooms.flatMap(inView);
    case 'joined':
      return inView(action.room);
    case 'event':
      return inEvent(action.event);
    case 'caught-up':
      return action.page.items.flatMap(inEvent);
    case 'older':
    case 'newest':
    case 'newer':
    case 'around':
      return action.page.items.map((message) => message.author);
    case 'people':
      return action.people;
    default:
      return [];
  }
}

function inView({ lastMessage, members }: RoomView): readonly Author[] {
  return [...(lastMessage ? [lastMessage.author] : []), ...(members ?? []).map(({ user }) => user)];
}

function inItem(item: TimelineItem): readonly Author[] {
  return item.kind === 'message' ? [item.message.author] : inEvent(item.event);
}

function inEvent(event: TimelineEvent): readonly Author[] {
  if ('message' in event) return [event.message.author];
  return 'user' in event ? [event.user] : [];
}

function isNews(known: Author | undefined, person: Author): boolean {
  return known?.displayName !== person.displayName || known.username !== person.username;
}

function authorOf({ id, username, displayName }: Author): Author {
  return { id, username, displayName };
}

function renamed(room: RoomState, called: People): RoomState {
  const items = mapped(room.timeline.items, (item) => renamedItem(item, called));
  const view = room.view && renamedView(room.view, called);
  const excerpt = room.excerpt && {
    ...room.excerpt,
    items: room.excerpt.items.map((item) => ({ ...item, message: renamedMessage(item.message, called) })),
  };
  if (items === room.timeline.items && view === room.view && !excerpt) return room;
  return { ...room, view, excerpt, timeline: { ...room.timeline, items } };
}

function renamedItem(item: TimelineItem, called: People): TimelineItem {
  if (item.kind === 'message') {
    const message = renamedMessage(item.message, called);
    return message === item.message ? item : { ...item, message };
  }
  const { event } = item;
  const person = 'user' in event ? called.get(event.user.id) : undefined;
  if (!person || !('user' in event)) return item;
  return { ...item, event: { ...event, user: { ...event.user, ...person } } };
}

function renamedMessage(message: Message, called: People): Message {
  const author = called.get(message.author.id);
  return author ? { ...message, author } : message;
}

function renamedView(view: RoomView, called: People): RoomView {
  const lastMessage = view.lastMessage && renamedMessage(view.lastMessage, called);
  const members = view.members && mapped(view.members, (member) => renamedMember(member, called));
  const isSame = lastMessage === view.lastMessage && members === view.members;
  return isSame ? view : { ...view, lastMessage, ...(members && { members }) };
}

function renamedMember(member: Member, called: People): Member {
  const user = called.get(member.user.id);
  return user ? { ...member, user: { ...member.user, ...user } } : member;
}

/** The same list where nothing in it changed. */
function mapped<Item>(items: readonly Item[], change: (item: Item) => Item): readonly Item[] {
  const after = items.map(change);
  return after.every((item, at) => item === items[at]) ? items : after;
}
