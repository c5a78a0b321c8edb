import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import english from '@/generated/messages.en';
import { createHttp, type Http } from '@/lib/http';
import { addEnglish } from '@/lib/i18n';
import { Session } from '@/lib/session';
import { FakeServer } from '@/testing/fake-server';
import { ManualClock } from '@/testing/manual-clock';
import { stepAt, totp } from '@/testing/totp';
import { SecondFactorSection } from './second-factor-section';

addEnglish(english);
afterEach(cleanup);

let server: FakeServer;
let http: Http;
let ada: string;

const factors = () => server.world.secondFactors;
const code = (secret: string) => totp(secret, stepAt(Date.now()));
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

beforeEach(async () => {
  server = new FakeServer();
  const { fetch } = server.browser();
  const session = new Session({ baseUrl: '/api/v1', fetch, clock: new ManualClock() });
  await session.register({ username: 'ada', password: 'correct horse' });
  ada = session.getSnapshot().user!.id;
  http = createHttp('/api/v1', session, fetch);
});

function show(): void {
  render(<SecondFactorSection http={http} username="ada" />);
}

it('is on once the app has shown that it has the secret, and tells the recovery codes', async () => {
  show();
  await press('Set up');
  await userEvent.type(await screen.findByLabelText('Password'), 'not my password');
  await press('Continue');
  await screen.findByText('This is not your present password.');
  await userEvent.clear(screen.getByLabelText('Password'));
  await userEvent.type(screen.getByLabelText('Password'), 'correct horse');
  await press('Continue');
  const secret = (await screen.findByText(/^([A-Z2-7]{4} ?){8}$/)).textContent!.replaceAll(' ', '');
  await userEvent.type(screen.getByLabelText('Code'), '0');
  await press('Turn on');
  await screen.findByText(/^That code is not right/);
  expect(factors().of(ada).enabled).toBe(false);
  await userEvent.clear(screen.getByLabelText('Code'));
  await userEvent.type(screen.getByLabelText('Code'), code(secret));
  await press('Turn on');
  expect(await screen.findAllByRole('listitem')).toHaveLength(10);
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Keep your recovery codes' }));
  await press('I have kept them');
  await screen.findByText('On since today');
  screen.getByText('10 recovery codes left.');
});

it('warns when few recovery codes are left', async () => {
  const { recoveryCodes } = factors().confirm(ada, code(factors().propose(ada, 'ada').secret));
  recoveryCodes.slice(1).forEach((each) => factors().prove(ada, each));
  show();
  await screen.findByText('Only 1 recovery code left. Get new ones before you need them.');
});
