// @vitest-environment node
import { expect, it } from 'vitest';
import { base32, stepAt, totp } from './totp';

const secret = base32(Buffer.from('12345678901234567890'));

it('writes a secret as an app takes it', () => {
  expect(secret).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
});

// Of the eight digits of RFC 6238, appendix B, the last six.
it.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_234_567_890, '005924'],
  [20_000_000_000, '353130'],
])('shows at second %i what the RFC does', (second, code) => {
  expect(totp(secret, stepAt(second * 1000))).toBe(code);
});
