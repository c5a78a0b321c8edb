import { cleanup, render, screen } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { I18nProvider } from '@/lib/i18n';
import { Gallery } from './gallery';

vi.stubGlobal('matchMedia', () => ({
  matches: false,
  addEventListener: () => {},
  removeEventListener: () => {},
}));
vi.stubGlobal('CSS', { escape: (name: string) => name });
Element.prototype.scrollIntoView = () => {};
HTMLCanvasElement.prototype.getContext = () => null;

beforeEach(() => {
  // One part is broken on purpose, and React says so.
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(cleanup);

it('shows every component in states in which axe finds nothing wrong', async () => {
  render(
    <I18nProvider locale="en">
      <Gallery />
    </I18nProvider>,
  );
  // What is drawn once its code is there: the field of the message that is being edited.
  await screen.findByRole('textbox', { name: 'Edit the message' }, { timeout: 20_000 });

  // Contrast needs a browser that draws; the tokens' test looks after it.
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });

  expect(
    violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`)),
  ).toEqual([]);
}, 60_000);
