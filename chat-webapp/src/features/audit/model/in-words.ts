import type { AuditEvent } from '../hooks/use-audit-log';
import type { AuditKind } from './filter';

export interface InWords {
  readonly what: `audit.kind.${AuditKind}` | 'audit.madeAdmin' | 'audit.madeMember' | 'audit.renamed';
  /** What is left of the event's own few words. */
  readonly detail: string;
}

const roles: Readonly<Partial<Record<string, InWords['what']>>> = {
  admin: 'audit.madeAdmin',
  member: 'audit.madeMember',
};

/** A role and what was changed are told with the event itself; a device, and that it was the command line, beside it. */
export function inWords({ kind, detail }: Pick<AuditEvent, 'kind' | 'detail'>): InWords {
  const [first = '', ...rest] = detail.split(', ');
  const given = kind === 'role.changed' ? roles[first] : undefined;
  if (given) return { what: given, detail: rest.join(', ') };
  if (kind === 'server.changed' && detail === 'name') return { what: 'audit.renamed', detail: '' };
  return { what: `audit.kind.${kind}`, detail };
}
