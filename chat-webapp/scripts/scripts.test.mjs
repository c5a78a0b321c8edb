import { describe, expect, it } from 'vitest';
import { overBudget, scriptsIn } from './budget.mjs';
import { argumentsOf, differences } from './compile-messages.mjs';
import { hashesIn, policyFor } from './csp.mjs';

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

  it('names the pages above it', () => {
    const report = [
      { path: '/login', size: 3, budget: 2 },
      { path: '/dashboard', size: 2, budget: 2 },
    ];
    expect(overBudget(report).map(({ path }) => path)).toEqual(['/login']);
  });
});

describe('messages', () => {
  it('tell their arguments', () => {
    expect(
      argumentsOf('{count, plural, one {# in {room}} other {#}} {role, select, a {x} other {y}}'),
    ).toEqual({
      count: 'number',
      role: 'string',
      room: 'string | number',
    });
  });

  it('must be the same in every language', () => {
    const english = { greeting: 'Hello {name}', count: '{n, plural, one {#} other {#}}', more: 'More' };
    const german = { greeting: 'Hallo {nam}', count: '{n, plural, one {#} other {#}}', extra: 'Mehr' };
    expect(differences('de', english, german)).toHaveLength(3);
  });
});
