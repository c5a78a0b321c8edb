import { expect, it } from 'vitest';
import { everything, queryOf } from './filter';

it('asks for all where nothing is wanted', () => {
  expect(String(queryOf(everything, null))).toBe('');
});

it('asks for what is wanted, from the first day to the end of the last one', () => {
  const query = queryOf({ kind: 'login.failed', account: 'a', from: '2026-11-22', to: '2026-11-22' }, 'next');

  expect(query.get('kind')).toBe('login.failed');
  expect(query.get('account')).toBe('a');
  expect(query.get('cursor')).toBe('next');
  const [from, to] = [new Date(query.get('from')!), new Date(query.get('to')!)];
  expect(from.getHours() + from.getMinutes()).toBe(0);
  expect(from.getDate()).toBe(22);
  expect(to.getDate()).toBe(23);
});

it('ends a month where it ends', () => {
  const to = new Date(queryOf({ ...everything, to: '2026-11-30' }, null).get('to')!);
  expect([to.getMonth(), to.getDate()]).toEqual([11, 1]);
});
