import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { I18nProvider } from '@/lib/i18n';
import type { Chat, Member } from '@/realtime';
import type { Drafts } from '../model/drafts';
import { Composer } from './composer';

vi.stubGlobal('matchMedia', () => ({
  matches: false,
  addEventListener: () => {},
  removeEventListener: () => {},
}));
vi.stubGlobal('CSS', { escape: (name: string) => name });
Element.prototype.scrollIntoView = () => {};

afterEach(cleanup);

const grace: Member = {
  user: { id: 'g', username: 'grace', displayName: 'Grace Hopper', createdAt: '2026-11-22T07:00:00.000Z' },
  role: 'member',
  joinedAt: '2026-11-22T07:27:00.123Z',
};

function renderComposer() {
  const chat = { members: () => Promise.resolve([grace]), typing: () => {} } as unknown as Chat;
  const drafts = { get: () => '', set: () => {} } as unknown as Drafts;
  render(
    <I18nProvider locale="en">
      <Composer
        ref={null}
        enterSends
        chat={chat}
        roomId="r"
        name="Engines"
        drafts={drafts}
        typing={[]}
        answered={undefined}
        onSend={() => {}}
        onNoReply={() => {}}
        onEditLast={() => {}}
      />
    </I18nProvider>,
  );
  return screen.getByRole<HTMLTextAreaElement>('textbox');
}

it('puts the caret behind what was completed before the next key can come', async () => {
  const field = renderComposer();

  fireEvent.change(field, { target: { value: 'ask @gra about it' } });
  field.setSelectionRange(8, 8);
  fireEvent.select(field);
  await screen.findByRole('option', { name: /Grace Hopper/ });
  fireEvent.keyDown(field, { key: 'Enter' });

  expect(field.value).toBe('ask @grace about it');
  expect(field.selectionStart).toBe('ask @grace '.length);
});

it('takes the next key behind a chosen emoji, however late the next frame is', async () => {
  const field = renderComposer();
  fireEvent.change(field, { target: { value: 'hooray  all' } });
  field.setSelectionRange(7, 7);

  fireEvent.click(screen.getByRole('button', { name: 'composer.emoji' }));
  const search = await screen.findByRole<HTMLInputElement>('combobox', {}, { timeout: 10_000 });
  fireEvent.change(search, { target: { value: 'party popper' } });
  await screen.findByRole('option', { name: /party popper/i });
  const frames = vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(0);
  fireEvent.keyDown(search, { key: 'Enter' });

  await vi.waitFor(() => expect(screen.queryByRole('combobox')).toBeNull());
  expect(field.value).toBe('hooray 🎉 all');
  expect(document.activeElement).toBe(field);
  expect(field.selectionStart).toBe('hooray 🎉'.length);
  frames.mockRestore();
});
