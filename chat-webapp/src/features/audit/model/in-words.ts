import type { AuditEvent } from '../hooks/use-audit-log';
import type { AuditKind } from './filter';

export interface InWords {
  readonly what: `audit.kind.${AuditKind}` | 'audit.madeAdmin' | 'audit.madeMember' | 'audit.renamed';
  /** What is left of the event's own few words. */
  readonly detail: string;
  readonly onCommandLine: boolean;
}

const roles: Readonly<Partial<Record<string, InWords['what']>>> = {
  admin: 'audit.madeAdmin',
  member: 'audit.madeMember',
};

/** How the server ends the words of what whoever runs the machine has done there. */
const commandLine = 'on the command line';

/** A role and what was changed are told with the event itself; a device, and that it was the command line, beside it. */
export function inWords({ kind, detail }: Pick<AuditEvent, 'kind' | 'detail'>): InWords {
  const parts = detail.split(', ');
  const onCommandLine = parts.at(-1) === commandLine;
  const own = (onCommandLine ? parts.slice(0, -1) : parts).join(', ');
  return { ...told(kind, own), onCommandLine };
}

function told(kind: AuditKind, detail: string): Omit<InWords, 'onCommandLine'> {
  const given = kind === 'role.changed' ? roles[detail] : undefined;
  if (given) return { what: given, detail: '' };
  if (kind === 'server.changed' && detail === 'name') return { what: 'audit.renamed', detail: '' };
  return { what: `audit.kind.${kind}`, detail };
}
