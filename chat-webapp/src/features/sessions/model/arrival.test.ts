import { expect, it } from 'vitest';
import { arrivalIn, originOf } from './arrival';

it.each([
  ['?code=c&state=s', { code: 'c', state: 's', iss: null }],
  [
    '?code=c&state=s&iss=https%3A%2F%2Fid.example.com',
    { code: 'c', state: 's', iss: 'https://id.example.com' },
  ],
  ['?error=access_denied&error_description=Pay%20here&state=s', 'denied'],
  ['?error=server_error&code=c&state=s', 'refused'],
  ['?state=s', 'refused'],
  ['', 'nothing'],
])('what the provider says in %j is read once', (search, read) => {
  expect(arrivalIn(search)).toEqual(read);
});

it('knows where a journey began', () => {
  expect(originOf({ to: 'logIn', next: '/settings', invite: null })).toBe('/login?next=%2Fsettings');
  expect(originOf({ to: 'logIn', next: '/dashboard', invite: 'a b' })).toBe('/register#invite=a%20b');
  expect(originOf({ to: 'logIn', next: 'https://evil.example', invite: null })).toBe('/login');
  expect(originOf({ to: 'connect', username: 'ada' })).toBe('/settings?page=single-sign-on');
  expect(originOf({ to: 'setFirstPassword', username: 'ada' })).toBe('/settings?page=password');
});
