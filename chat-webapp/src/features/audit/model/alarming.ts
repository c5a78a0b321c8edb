import type { AuditKind } from './filter';

const alarming: ReadonlySet<AuditKind> = new Set([
  'login.failed',
  'password.wrong',
  'second_factor.wrong',
  'session.token_reused',
]);

/** What one looks for first: somebody may have tried what is not theirs. */
export function isAlarming(kind: AuditKind): boolean {
  return alarming.has(kind);
}
