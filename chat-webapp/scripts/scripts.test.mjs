import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reportOf, scriptsIn, verdictOn } from './budget.mjs';
import { argumentsOf, differences, partOf } from './compile-messages.mjs';
import { hashesIn, policyFor } from './csp.mjs';

const messages = JSON.parse(readFileSync('src/messages/en.json', 'utf8'));

function filesIn(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true })
    .map((name) => join(path, name))
    .filter((file) => /\.tsx?$/.test(file));
}

function keysIn(file) {
  const quoted = [...readFileSync(file, 'utf8').matchAll(/'([\w.]+)'/g)].map((match) => match[1]);
  return quoted.filter((text) => text in messages);
}

describe('the policy of a page', () => {
  const page = '<script src="/a.js"></script><script id="x">alert(1)</script><script>alert(1)</script>';

  it('allows its inline scripts by their hashes alone', () => {
    expect(hashesIn(page)).toEqual(["'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"]);
    expect(policyFor(page)).toMatch(/script-src 'self' 'sha256-[^;]+;/);
    expect(policyFor(page)).not.toMatch(/script-src[^;]*unsafe/);
  });

  it('names an API that lives elsewhere, with its socket', () => {
    expect(policyFor('', 'https://api.example.com/')).toContain(
      "connect-src 'self' https://api.example.com wss://api.example.com;",
    );
  });
});

describe('the script budget', () => {
  it('counts what a browser with modules loads, once', () => {
    const page =
      '<script src="/a.js" async=""></script><script src="/a.js"></script><script src="/old.js" noModule=""></script>';
    expect(scriptsIn(page)).toEqual(['/a.js']);
  });

  it('fails the build of a page above it, and says which', () => {
    const fits = { path: '/dashboard', size: 2, budget: 2 };
    expect(verdictOn([fits])).toMatchObject({ exitCode: 0 });
    const verdict = verdictOn([{ path: '/login', size: 3, budget: 2 }, fits]);
    expect(verdict.exitCode).toBe(1);
    expect(verdict.words).toContain('Over the budget: /login');
  });

  it('is set for the pages that people wait for', () => {
    const paths = ['/login', '/login/return', '/register', '/dashboard', '/settings'];
    const report = reportOf(
      paths.map((path) => ({ path, html: '' })),
      '',
    );
    expect(report.map(({ budget }) => budget)).toEqual([150_000, 150_000, 150_000, 200_000, 200_000]);
  });
});

describe('messages', () => {
  it('of the start pages come with them', () => {
    const places = ['app/login', 'app/register', 'app/error.tsx', 'app/not-found.tsx', 'features/sessions'];
    const keys = places.flatMap((place) => filesIn(join('src', place)).flatMap(keysIn));
    expect(keys.length).toBeGreaterThan(20);
    expect(keys.filter((key) => !['.start', '.arrival'].includes(partOf(key)))).toEqual([]);
  });

  it('of who comes back from the identity provider are said on that page alone', () => {
    const others = filesIn('src').filter((file) => !/arriv|newcomer|login\/return|generated/.test(file));
    expect(others.flatMap(keysIn).filter((key) => partOf(key) === '.arrival')).toEqual([]);
  });

  it('tell their arguments', () => {
    expect(
      argumentsOf('{count, plural, one {# in {room}} other {#}} {role, select, a {x} other {y}}'),
    ).toEqual({
      count: 'number',
      role: 'string',
      room: 'string | number',
    });
  });

  it('are the same in every language', () => {
    const german = JSON.parse(readFileSync('src/messages/de.json', 'utf8'));
    expect(differences('de', messages, german)).toEqual([]);
  });

  it('must be the same in every language', () => {
    const english = { greeting: 'Hello {name}', count: '{n, plural, one {#} other {#}}', more: 'More' };
    const german = { greeting: 'Hallo {nam}', count: '{n, plural, one {#} other {#}}', extra: 'Mehr' };
    expect(differences('de', english, german)).toHaveLength(3);
  });
});
