import { expect, it } from 'vitest';
import { inWords } from './in-words';

it.each([
  ['role.changed', 'admin', 'audit.madeAdmin', ''],
  ['role.changed', 'owner', 'audit.kind.role.changed', 'owner'],
  ['server.changed', 'name', 'audit.renamed', ''],
  ['login.succeeded', 'Firefox, Linux', 'audit.kind.login.succeeded', 'Firefox, Linux'],
] as const)('tells of %s (%s) in words', (kind, detail, what, left) => {
  expect(inWords({ kind, detail })).toEqual({ what, detail: left, onCommandLine: false });
});

it.each([
  ['account.deactivated', 'on the command line', 'audit.kind.account.deactivated', ''],
  ['role.changed', 'member, on the command line', 'audit.madeMember', ''],
  ['account.registered', 'admin, on the command line', 'audit.kind.account.registered', 'admin'],
] as const)('knows of %s (%s) that it was done on the command line', (kind, detail, what, left) => {
  expect(inWords({ kind, detail })).toEqual({ what, detail: left, onCommandLine: true });
});
