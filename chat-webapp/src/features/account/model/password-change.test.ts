import { expect, it } from 'vitest';
import { ProblemError } from '@/lib/http';
import { checkPasswordChange, refusedPasswords } from './password-change';

it('passes when the server would take it', () => {
  expect(checkPasswordChange({ current: 'old', next: '😀'.repeat(8) })).toEqual({});
});

it('says what is missing, too short or too long', () => {
  expect(checkPasswordChange({ current: '', next: '1234567' })).toEqual({
    current: 'password.currentMissing',
    next: 'register.password.tooShort',
  });
  expect(checkPasswordChange({ current: 'old', next: 'a'.repeat(129) })).toEqual({
    next: 'register.password.tooLong',
  });
});

it('shows the server’s refusal at its field', () => {
  const refusal = (field: string) =>
    new ProblemError('invalid', 422, '', [{ field, code: 'wrong_password', message: '' }]);
  expect(refusedPasswords(refusal('currentPassword'))).toEqual({ current: 'password.currentWrong' });
  expect(refusedPasswords(refusal('newPassword'))).toEqual({ next: 'register.password.invalid' });
  expect(refusedPasswords(refusal('elsewhere'))).toEqual({});
});
