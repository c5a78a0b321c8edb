import { createHttp } from '@/lib/http';
import { Session } from '@/lib/session';
import type { Chat } from '@/realtime/api';
import { createChat } from '@/realtime/chat';
import { memoryStorage } from '@/realtime/memory-storage';
import type { ChatStorage } from '@/realtime/storage';
import type { FakeBrowser, FakeServer } from './fake-server';
import { FakeTabs } from './fake-tabs';
import { settled, type ManualClock } from './manual-clock';

let ids = 0;

/** Somebody at a browser, registered and with one chat open. */
export class Person {
  readonly browser: FakeBrowser;
  readonly session: Session;
  readonly storage: ChatStorage = memoryStorage();
  readonly tabs = new FakeTabs();
  private firstTab: Chat | null = null;

  static async register(name: string, server: FakeServer, clock: ManualClock): Promise<Person> {
    const person = new Person(server, clock);
    await person.session.register({ username: name, password: 'correct horse' });
    person.firstTab = await person.openTab();
    return person;
  }

  private constructor(
    server: FakeServer,
    private readonly clock: ManualClock,
  ) {
    this.browser = server.browser();
    this.session = new Session({ baseUrl: '/api/v1', fetch: this.browser.fetch, clock });
  }

  get chat(): Chat {
    if (!this.firstTab) throw new Error('Not registered.');
    return this.firstTab;
  }

  get id(): string {
    return this.session.getSnapshot().user!.id;
  }

  async openTab({ opening }: { opening?: string } = {}): Promise<Chat> {
    const { session, storage, clock, browser, tabs } = this;
    const chat = createChat({
      session,
      http: createHttp('/api/v1', session, browser.fetch),
      storage,
      clock,
      network: tabs.network(browser),
      tabLock: tabs,
      openChannel: tabs.openChannel,
      openSocket: browser.openSocket,
      random: () => 0.5,
      newId: () => `id-${(ids += 1)}`,
    });
    const started = chat.start();
    if (opening) chat.open(opening);
    await started;
    await settled();
    return chat;
  }

  /** Closes the tab and opens another: memory is lost, storage is not. */
  async reload(): Promise<void> {
    await this.chat.stop();
    this.firstTab = await this.openTab();
  }

  /** Closes the first tab; the other one is the person's from now on. */
  async closeFirst(other: Chat): Promise<void> {
    await this.chat.stop();
    this.firstTab = other;
  }

  bodies(roomId: string): string[] {
    return bodiesIn(this.chat, roomId);
  }
}

/** What stands in the room, one's own unsent messages included. */
export function bodiesIn(chat: Chat, roomId: string): string[] {
  const { items, pending } = chat.getRoom(roomId);
  const posted = items.flatMap((item) => (item.kind === 'message' ? [item.message.body] : []));
  return [...posted, ...pending.map((message) => message.body)];
}
