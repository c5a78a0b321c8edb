import { expect, it } from 'vitest';
import { deviceKind, isLoopback } from './devices';

it.each([
  ['Safari, iPhone', 'phone'],
  ['Samsung Internet, Android', 'phone'],
  ['Firefox, Linux', 'computer'],
  ['Firefox', 'computer'],
  ['', 'computer'],
  ['curl', 'program'],
])('%j is a %s', (device, kind) => {
  expect(deviceKind(device)).toBe(kind);
});

it.each([
  ['127.0.0.1', true],
  ['0:0:0:0:0:0:0:1', true],
  ['::1', true],
  ['192.0.2.1', false],
  ['2001:db8::1', false],
])('%s is this machine: %s', (address, expected) => {
  expect(isLoopback(address)).toBe(expected);
});
