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
Element.prototype.scrollIntoView = () => {};

afterEach(cleanup);

const grace: Member = {
  user: { id: 'g', username: 'grace', displayName: 'Grace Hopper', createdAt: '2026-11-22T07:00:00.000Z' },
  role: 'member',
  joinedAt: '2026-11-22T07:27:00.123Z',
};

it('puts the caret behind what was completed before the next key can come', async () => {
  const chat = { members: () => Promise.resolve([grace]), typing: () => {} } as unknown as Chat;
  const drafts = { get: () => '', set: () => {} } as unknown as Drafts;
  render(
    <I18nProvider locale="en">
      <Composer
        ref={null}
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
  const field = screen.getByRole<HTMLTextAreaElement>('textbox');

  fireEvent.change(field, { target: { value: 'ask @gra about it' } });
  field.setSelectionRange(8, 8);
  fireEvent.select(field);
  await screen.findByRole('option', { name: /Grace Hopper/ });
  fireEvent.keyDown(field, { key: 'Enter' });

  expect(field.value).toBe('ask @grace about it');
  expect(field.selectionStart).toBe('ask @grace '.length);
});
