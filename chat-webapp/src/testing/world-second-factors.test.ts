// @vitest-environment node
import { beforeEach, expect, it } from 'vitest';
import { stepAt, stepLength, totp } from './totp';
import { World } from './world';

let now: number;
let world: World;
let ada: string;
let secret: string;

const factors = () => world.secondFactors;
/** What the app shows so many steps from now. */
const code = (later = 0) => totp(secret, stepAt(now) + later);

beforeEach(() => {
  now = Date.UTC(2026, 10, 28, 12);
  world = new World(() => now);
  ada = world.register('ada').id;
  ({ secret } = factors().propose(ada, 'ada'));
});

it('changes nothing until a code of the app is confirmed', () => {
  expect(factors().admit(ada, undefined)).toBeNull();
  expect(() => factors().confirm(ada, '000000')).toThrow('invalid');
  expect(factors().of(ada)).toEqual({ enabled: false, recoveryCodesLeft: 0 });
  factors().confirm(ada, code());
  expect(factors().of(ada)).toMatchObject({ enabled: true, recoveryCodesLeft: 10 });
  expect(() => factors().admit(ada, undefined)).toThrow('second_factor_required');
});

it('takes the codes before and after the present one, each once', () => {
  factors().confirm(ada, code(-1));
  expect(factors().admit(ada, code())).toBe('app');
  expect(factors().admit(ada, code(1))).toBe('app');
  expect(() => factors().admit(ada, code(1))).toThrow('second_factor_invalid');
  expect(() => factors().admit(ada, code())).toThrow('second_factor_invalid');
  expect(() => factors().admit(ada, code(2))).toThrow('second_factor_invalid');
  now += stepLength;
  expect(factors().admit(ada, code(1))).toBe('app');
});

it('takes each recovery code once, however it is written, until there are new ones', () => {
  const [first, second] = factors().confirm(ada, code()).recoveryCodes;
  expect(factors().admit(ada, first!.toUpperCase().replaceAll('-', ' '))).toBe('recovery code');
  expect(() => factors().admit(ada, first!)).toThrow('second_factor_invalid');
  const [renewed] = factors().renew(ada).recoveryCodes;
  expect(() => factors().admit(ada, second!)).toThrow('second_factor_invalid');
  expect(factors().prove(ada, renewed!)).toBe('recovery code');
  expect(factors().of(ada).recoveryCodesLeft).toBe(9);
});
