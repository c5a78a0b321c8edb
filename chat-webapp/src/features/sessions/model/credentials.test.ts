import { describe, expect, it } from 'vitest';
import { ProblemError } from '@/lib/http';
import { checkRegistration, refusedFields } from './credentials';

const good = { username: 'Ada.l', displayName: '', password: 'correct horse' };

describe('a registration', () => {
  it('passes when the server would take it', () => {
    expect(checkRegistration(good)).toEqual({});
    expect(checkRegistration({ ...good, password: '😀'.repeat(8) })).toEqual({});
  });

  it('takes no password where one is known by an identity', () => {
    expect(checkRegistration({ username: 'ada.l', displayName: '' })).toEqual({});
  });

  it.each(['ab', 'a'.repeat(33), 'ada lovelace', 'adä'])('says that %s is no username', (username) => {
    expect(checkRegistration({ ...good, username }).username).toBe('register.username.invalid');
  });

  it('says which length a password must have', () => {
    expect(checkRegistration({ ...good, password: '1234567' }).password).toBe('register.password.tooShort');
    expect(checkRegistration({ ...good, password: 'a'.repeat(129) }).password).toBe(
      'register.password.tooLong',
    );
  });

  it('shows the server’s refusal at its field', () => {
    expect(refusedFields(new ProblemError('username_taken', 409, ''))).toEqual({
      username: 'register.username.taken',
    });
    const invalid = [
      { field: 'displayName', code: 'control', message: '' },
      { field: 'other', code: 'x', message: '' },
    ];
    expect(refusedFields(new ProblemError('invalid', 422, '', invalid))).toEqual({
      displayName: 'register.displayName.invalid',
    });
  });
});
