import { expect, it } from 'vitest';
import { ProblemError } from '@/lib/http';
import { areFew, inGroups, missingIn, proofIn, refusedProof } from './second-factor';

it('asks for what the form asks for, and no more', () => {
  const form = new FormData();
  form.set('code', ' ');
  expect(missingIn(proofIn(form))).toEqual({ code: 'missing' });
  form.set('password', '');
  expect(missingIn(proofIn(form))).toEqual({ password: 'password.currentMissing', code: 'missing' });
  expect(missingIn({ password: 'correct horse', code: '492039' })).toEqual({});
});

it('shows the server’s refusal at its field', () => {
  const refusal = (field: string, code: string) =>
    new ProblemError('invalid', 422, '', [{ field, code, message: '' }]);
  expect(refusedProof(refusal('password', 'wrong_password'))).toEqual({ password: 'password.currentWrong' });
  expect(refusedProof(refusal('code', 'wrong_code'))).toEqual({ code: 'wrong' });
  expect(refusedProof(refusal('elsewhere', 'x'))).toEqual({});
});

it('writes a secret in groups of four', () => {
  expect(inGroups('JBSWY3DPEHPK')).toBe('JBSW Y3DP EHPK');
});

it('warns while there are some left', () => {
  expect([10, 4, 3, 0].map(areFew)).toEqual([false, false, true, true]);
});
