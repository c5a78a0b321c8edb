import { cleanup, render, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Markdown } from './markdown';
import { MyUsername } from './mentions';

afterEach(cleanup);

function shown(body: string): HTMLElement {
  return render(
    <MyUsername value="ada">
      <Markdown body={body} />
    </MyUsername>,
  ).container;
}

describe('a message’s body', () => {
  it.each([
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    'before <b onclick="x()">bold</b> after',
    '[click](javascript:alert(1))',
    '[click](data:text/html,hello)',
    '![picture](https://example.org/track.png)',
    '<javascript:alert(1)>',
  ])('makes nothing to run or to load of %s', (body) => {
    const page = shown(body);
    expect(page.querySelector('img, script, b, iframe, [onclick], [onerror], [src]')).toBeNull();
    for (const link of page.querySelectorAll('a')) expect(link.protocol).toMatch(/^https?:$/);
  });

  it('shows HTML as it was typed', () => {
    expect(shown('a <b>c</b>').textContent).toBe('a <b>c</b>');
    expect(shown('<div>block</div>').textContent).toBe('<div>block</div>');
  });

  it('keeps a reference definition, which Markdown would hide', () => {
    expect(shown('[note]: https://example.org').textContent).toContain('[note]:');
  });

  it('makes links of addresses and lets them learn nothing', () => {
    const link = shown('see https://example.org/a?b=c').querySelector('a');
    expect(link?.href).toBe('https://example.org/a?b=c');
    expect(link?.rel).toContain('noreferrer');
  });

  it('sets emphasis, code, lists and quotes', () => {
    const page = shown('**bold** *soft* `code`\n\n1. one\n2. two\n\n> said\n\n```js\nlet x;\n```');
    for (const tag of ['strong', 'em', 'code', 'ol', 'blockquote', 'pre'])
      expect(page.querySelector(tag)).not.toBeNull();
  });

  it('colours code of a known language, and keeps every letter of it', async () => {
    const code = 'const a = "<b>"; // &amp;';
    const page = shown(`\`\`\`ts\n${code}\n\`\`\``);
    expect(page.querySelector('pre')?.textContent).toBe(code);
    await waitFor(() => expect(page.querySelector('pre .hljs-keyword')?.textContent).toBe('const'));
    expect(page.querySelector('pre')?.textContent).toBe(code);
    expect(page.querySelector('figcaption')?.textContent).toContain('ts');
  });

  it('breaks lines where the author did', () => {
    expect(shown('one\ntwo').querySelectorAll('br')).toHaveLength(1);
  });

  it('marks who is mentioned, but not an address or a package', () => {
    const marked = [...shown('@ada and @grace, not a@b.org or @scope/name').querySelectorAll('span')];
    expect(marked.map((span) => span.textContent)).toEqual(['@ada', '@grace']);
  });
});
