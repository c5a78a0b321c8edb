import { expect, it } from 'vitest';
import { firstPlace } from './first-place';

it.each([undefined, 'https://chat.example.com:8443'])(
  'is what the cookie says, with the API at %s',
  (apiUrl) => {
    expect(firstPlace(true, 'chat.example.com', apiUrl)).toBe('/dashboard');
    expect(firstPlace(false, 'chat.example.com', apiUrl)).toBe('/login');
  },
);

it('is the dashboard where the cookies of the API are not sent along', () => {
  expect(firstPlace(false, 'app.example.com', 'https://api.example.com')).toBe('/dashboard');
});
