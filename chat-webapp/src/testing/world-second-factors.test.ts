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

it('forgets what is not confirmed within a quarter of an hour', () => {
  now += 15 * 60_000;
  expect(() => factors().confirm(ada, '000000')).toThrow('invalid');
  now += 1;
  expect(() => factors().confirm(ada, code())).toThrow('conflict');
  expect(factors().of(ada).enabled).toBe(false);
  ({ secret } = factors().propose(ada, 'ada'));
  factors().confirm(ada, code());
  expect(factors().of(ada).enabled).toBe(true);
});

it('takes a code with the blanks and hyphens of an app, on one line', () => {
  factors().confirm(ada, `\t${code(-1).replace(/(?=...$)/, '\u00a0-\u202f')} `);
  expect(() => factors().admit(ada, `${code()}\n`)).toThrow('second_factor_invalid');
  expect(factors().admit(ada, code())).toBe('app');
});

it('is removed by another admin, not by oneself without a proof', () => {
  factors().confirm(ada, code());
  const grace = world.register('grace').id;
  expect(() => world.administration.removeSecondFactor(ada, ada)).toThrow('forbidden');
  expect(factors().of(ada).enabled).toBe(true);
  world.administration.giveRole(ada, grace, 'admin');
  world.administration.removeSecondFactor(grace, ada);
  expect(factors().of(ada).enabled).toBe(false);
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
