import { describe, expect, it } from 'vitest';
import { localeOf, parsePreferences } from './preferences';

describe('preferences', () => {
  it.each([null, '', 'no json', 'null', '{"theme":"pink","locale":"xx"}', '[]'])(
    'fall back for %s',
    (stored) => {
      expect(parsePreferences(stored)).toEqual({ theme: 'system', locale: null });
    },
  );

  it('keep what was chosen', () => {
    expect(parsePreferences('{"theme":"dark","locale":"de"}')).toEqual({ theme: 'dark', locale: 'de' });
  });

  it('speak the first of the browser’s languages that is known', () => {
    expect(localeOf({ theme: 'system', locale: null }, ['fr-FR', 'de-AT', 'en'])).toBe('de');
    expect(localeOf({ theme: 'system', locale: null }, ['fr'])).toBe('en');
    expect(localeOf({ theme: 'system', locale: 'en' }, ['de'])).toBe('en');
  });
});
