import { expect, test } from 'vitest';
import { termsOf } from './invites';

test('an invite is for so many', () => {
  expect(termsOf(' The design team ', '7', '10')).toEqual({
    note: 'The design team',
    expiresInDays: 7,
    maxUses: 10,
  });
});

test('or for any number', () => {
  expect(termsOf('', '365', 'any')).toEqual({ note: '', expiresInDays: 365, unlimited: true });
});
