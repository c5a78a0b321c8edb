import { storageKey } from './preferences';

/** Runs in the page's head, before the first paint, so that neither the theme nor the language flickers. */
export const firstPaintScript = `(() => {
  const root = document.documentElement;
  let chosen = {};
  try { chosen = JSON.parse(localStorage.getItem('${storageKey}')) || {}; } catch {}
  const dark = chosen.theme === 'dark' || (chosen.theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.dataset.theme = dark ? 'dark' : 'light';
  const locale = chosen.locale || (navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag === 'en' || tag === 'de'));
  if (locale === 'de') root.dataset.awaitsWords = '';
})();`;
