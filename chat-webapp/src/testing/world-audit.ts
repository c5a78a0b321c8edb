import type { Schemas } from '@/lib/schemas';
import type { User } from '@/realtime/wire';
import { usualClient, type Client } from './world-model';

type AuditEvent = Schemas['AuditEvent'];

/** Who did it and to whom, as ids: what they are called is asked when it is read. */
export interface Happening
  extends Pick<AuditEvent, 'kind'>, Partial<Pick<AuditEvent, 'at' | 'address' | 'detail'>> {
  readonly actor?: string;
  readonly subject?: string;
}

export interface AuditQuery {
  readonly kind: string | null;
  readonly actor: string | null;
  readonly account: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** What has happened on the server. */
export class WorldAudit {
  private readonly log: (Happening & Pick<AuditEvent, 'id' | 'at' | 'requestId'>)[] = [];

  constructor(
    private readonly user: (id: string) => User,
    private readonly newId: (kind: string) => string,
    private readonly time: () => string,
  ) {}

  write(happening: Happening): void {
    this.log.push({ at: this.time(), ...happening, id: this.newId('event'), requestId: 'fake' });
  }

  /** Of what concerns nobody else, the log says on which device it was done. */
  byOneself(kind: AuditEvent['kind'], id: string, { device, address }: Client): void {
    this.write({ kind, actor: id, subject: id, address, detail: device });
  }

  /** The latest first. */
  found({ kind, actor, account, from, to }: AuditQuery): AuditEvent[] {
    return this.log
      .filter((event) => kind === null || event.kind === kind)
      .filter((event) => actor === null || event.actor === actor)
      .filter((event) => account === null || [event.actor, event.subject].includes(account))
      .filter(({ at }) => (from === null || at >= from) && (to === null || at < to))
      .map(({ actor: doer, subject, address = usualClient.address, detail = '', ...event }) => ({
        ...{ ...event, address, detail },
        ...(doer !== undefined && { actor: this.author(doer) }),
        ...(subject !== undefined && { subject: this.author(subject) }),
      }))
      .reverse()
      .sort((one, other) => other.at.localeCompare(one.at));
  }

  private author(id: string): Schemas['Author'] {
    const { username, displayName } = this.user(id);
    return { id, username, displayName };
  }
}
