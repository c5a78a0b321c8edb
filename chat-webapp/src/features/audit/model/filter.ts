import type { Schemas } from '@/lib/schemas';

export type AuditKind = Schemas['AuditKind'];

/** What one can ask for, in the order of how often one does. */
export const auditKinds = [
  'login.succeeded',
  'login.failed',
  'session.logged_out',
  'session.ended',
  'session.token_reused',
  'password.changed',
  'password.reset',
  'password.wrong',
  'second_factor.added',
  'second_factor.removed',
  'second_factor.wrong',
  'recovery_code.used',
  'recovery_codes.renewed',
  'identity.connected',
  'identity.disconnected',
  'account.registered',
  'account.deleted',
  'account.exported',
  'account.deactivated',
  'account.reactivated',
  'role.changed',
  'invite.created',
  'invite.used',
  'invite.revoked',
  'server.changed',
] as const satisfies readonly AuditKind[];

export interface AuditFilter {
  /** Empty for all. */
  readonly kind: AuditKind | '';
  /** Whom it is about; null for everybody. */
  readonly account: string | null;
  /** Days where the reader is, as `yyyy-mm-dd`; empty for no bound. */
  readonly from: string;
  readonly to: string;
}

export const everything: AuditFilter = { kind: '', account: null, from: '', to: '' };

export function queryOf({ kind, account, from, to }: AuditFilter, cursor: string | null): URLSearchParams {
  const query = new URLSearchParams();
  if (kind) query.set('kind', kind);
  if (account) query.set('account', account);
  if (from) query.set('from', midnight(from, 0).toISOString());
  if (to) query.set('to', midnight(to, 1).toISOString());
  if (cursor !== null) query.set('cursor', cursor);
  return query;
}

/** When a day begins where the reader is, or so many days later. */
function midnight(day: string, later: number): Date {
  const [year, month, date] = day.split('-').map(Number);
  return new Date(year!, month! - 1, date! + later);
}
