import { describe, expect, it } from 'vitest';
import { loginPath, safeNext } from './next-path';

describe('the way back after login', () => {
  it('leads to the page that asked for it', () => {
    const next = new URLSearchParams(loginPath('/dashboard?room=1').split('?')[1]).get('next');
    expect(safeNext(next)).toBe('/dashboard?room=1');
  });

  it.each([
    null,
    '',
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
  ])('never leads elsewhere: %s', (next) => {
    expect(safeNext(next)).toBe('/dashboard');
  });
});
