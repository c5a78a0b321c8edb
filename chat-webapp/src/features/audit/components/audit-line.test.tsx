import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { I18nProvider } from '@/lib/i18n';
import { AuditLine } from './audit-line';

it('says in the reader’s language that something was done on the command line', async () => {
  const event = {
    id: 'event-1',
    at: '2026-11-22T07:27:00.123Z',
    kind: 'role.changed',
    subject: { id: 'g', username: 'grace', displayName: 'Grace Hopper' },
    address: '',
    requestId: '',
    detail: 'admin, on the command line',
  } as const;

  render(
    <I18nProvider locale="de">
      <AuditLine event={event} />
    </I18nProvider>,
  );

  await screen.findByText('auf der Kommandozeile');
  expect(screen.queryByText(/command line/)).toBeNull();
});
