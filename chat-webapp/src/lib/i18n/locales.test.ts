import { describe, expect, test } from 'vitest';

import { regionalTag } from './locales';

describe('the language as it is written where one lives', () => {
  test('is the first of the wished ones', () => {
    expect(regionalTag('en', ['de-AT', 'en-GB', 'en-US'])).toBe('en-GB');
  });

  test('is the language alone where nobody wishes for it', () => {
    expect(regionalTag('de', ['en-GB'])).toBe('de');
  });

  test('is none that is no language tag', () => {
    expect(regionalTag('en', ['en-US@posix'])).toBe('en');
    expect(regionalTag('en', ['en-US@posix', 'en-GB'])).toBe('en-GB');
  });
});
