import { describe, expect, it } from 'vitest';
import { defaults, localeOf, parsePreferences } from './preferences';

describe('preferences', () => {
  it.each([
    null,
    '',
    'no json',
    'null',
    '{"theme":"pink","locale":"xx","enter":3,"notifications":"no"}',
    '[]',
  ])('fall back for %s', (stored) => {
    expect(parsePreferences(stored)).toEqual(defaults);
  });

  it('keep what was chosen', () => {
    const chosen = { theme: 'dark', locale: 'de', enter: 'breaks', notifications: false };
    expect(parsePreferences(JSON.stringify(chosen))).toEqual(chosen);
  });

  it('speak the first of the browser’s languages that is known', () => {
    expect(localeOf({ locale: null }, ['fr-FR', 'de-AT', 'en'])).toBe('de');
    expect(localeOf({ locale: null }, ['fr'])).toBe('en');
    expect(localeOf({ locale: 'en' }, ['de'])).toBe('en');
  });
});
