import { createHash } from 'node:crypto';

/** What a page may load and run. The API may be at home elsewhere: then it is named. */
export function policyFor(html, apiUrl = process.env.NEXT_PUBLIC_API_URL) {
  const scripts = ["'self'", ...hashesIn(html)].join(' ');
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${["'self'", ...apiSources(apiUrl)].join(' ')}`,
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** For each page its policy; `default` for everything that is no prepared page. */
export function policiesOf(pages) {
  return {
    pages: Object.fromEntries(pages.map(({ path, html }) => [path, policyFor(html)])),
    default: policyFor(''),
  };
}

/** The hashes of the scripts that stand in the page itself. */
export function hashesIn(html) {
  const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    (match) => match[1],
  );
  const hashes = inline.filter(Boolean).map((script) => createHash('sha256').update(script).digest('base64'));
  return [...new Set(hashes)].map((hash) => `'sha256-${hash}'`);
}

function apiSources(apiUrl) {
  if (!apiUrl) return [];
  const { origin } = new URL(apiUrl);
  return [origin, origin.replace(/^http/, 'ws')];
}
