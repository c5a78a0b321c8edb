import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import english from '@/generated/messages.en';
import { createHttp, type Http } from '@/lib/http';
import { addEnglish } from '@/lib/i18n';
import { Session } from '@/lib/session';
import { FakeServer, type FakeBrowser } from '@/testing/fake-server';
import { ManualClock } from '@/testing/manual-clock';
import { stepAt, totp } from '@/testing/totp';
import { SecondFactorSection } from './second-factor-section';

addEnglish(english);
// Dialogs need it, and jsdom has none.
vi.stubGlobal('CSS', { escape: (text: string) => text });
afterEach(cleanup);

let now: number;
let server: FakeServer;
let browser: FakeBrowser;
let http: Http;
let ada: string;

const factors = () => server.world.secondFactors;
const code = (secret: string) => totp(secret, stepAt(now));
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

beforeEach(async () => {
  now = Date.now();
  server = new FakeServer(() => now);
  browser = server.browser();
  const { fetch } = browser;
  const session = new Session({ baseUrl: '/api/v1', fetch, clock: new ManualClock() });
  await session.register({ username: 'ada', password: 'correct horse' });
  ada = session.getSnapshot().user!.id;
  http = createHttp('/api/v1', session, fetch);
});

const setPassword = vi.fn();

function show(hasPassword = true): void {
  const props = { http, username: 'ada', hasPassword, onSetPassword: setPassword };
  render(<SecondFactorSection {...props} />);
}

/** What the next requests ask for is done, and nobody hears of it. */
function loseAnswers(count: number): void {
  let lost = 0;
  browser.latency = async () => {
    if (lost++ < count) throw new TypeError('fetch failed');
  };
}

/** As far as the secret is shown, which it answers. */
async function begin(): Promise<string> {
  await press('Set up');
  await userEvent.type(await screen.findByLabelText('Password'), 'correct horse');
  await press('Continue');
  return shownSecret();
}

async function shownSecret(): Promise<string> {
  const shown = await screen.findByText(/^([A-Z2-7]{4} ?){8}$/);
  return shown.textContent!.replaceAll(' ', '');
}

async function typeCode(typed: string): Promise<void> {
  await userEvent.type(screen.getByLabelText('Code'), typed);
}

/** Answers a recovery code. */
function turnOn(): string {
  return factors().confirm(ada, code(factors().propose(ada, 'ada').secret)).recoveryCodes[0]!;
}

async function prove(recoveryCode: string): Promise<void> {
  await userEvent.type(await screen.findByLabelText('Password'), 'correct horse');
  await typeCode(recoveryCode);
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
  const secret = await shownSecret();
  await typeCode('0');
  await press('Turn on');
  await screen.findByText(/^That code is not right/);
  expect(factors().of(ada).enabled).toBe(false);
  const field = screen.getByLabelText<HTMLInputElement>('Code');
  await waitFor(() => expect([field.selectionStart, field.selectionEnd]).toEqual([0, 1]));
  await waitFor(() => expect(document.activeElement).toBe(field));
  await userEvent.keyboard(code(secret));
  await press('Turn on');
  expect(await screen.findAllByRole('listitem')).toHaveLength(10);
  const heading = screen.getByRole('heading', { name: 'Keep your recovery codes' });
  await waitFor(() => expect(document.activeElement).toBe(heading));
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

it('is on where the answer to its confirmation was lost', async () => {
  show();
  await typeCode(code(await begin()));
  loseAnswers(1);
  await press('Turn on');
  await screen.findByText('On since today');
  screen.getByText('It is on already. Get new recovery codes unless you have kept some.');
  const section = screen.getByRole('group', { name: 'Second factor' });
  await waitFor(() => expect(document.activeElement).toBe(section));
});

it('leaves the step where a confirmation is repeated', async () => {
  show();
  await typeCode(code(await begin()));
  loseAnswers(2);
  await press('Turn on');
  await screen.findByText(/^The server can’t be reached/);
  await press('Turn on');
  await screen.findByText('On since today');
});

it('never says that it is off while it cannot know', async () => {
  show();
  await typeCode(code(await begin()));
  loseAnswers(Infinity);
  await press('Turn on');
  await screen.findByText(/^The server can’t be reached/);
  await press('Cancel');
  await screen.findByText(/^The server can’t be reached/);
  expect(screen.queryByText('Off')).toBeNull();
  loseAnswers(0);
  window.dispatchEvent(new Event('focus'));
  await screen.findByText('On since today');
});

it('is on once its recovery codes were told, though nothing can be asked then', async () => {
  show();
  await typeCode(code(await begin()));
  const before = browser.requests.length;
  browser.latency = async () => {
    if (browser.requests.length > before + 1) throw new TypeError('fetch failed');
  };
  await press('Turn on');
  await press('I have kept them');
  await screen.findByText('On');
  screen.getByText('10 recovery codes left.');
});

it('is begun anew where the proposed secret has expired', async () => {
  show();
  const secret = await begin();
  now += 16 * 60_000;
  await typeCode(code(secret));
  await press('Turn on');
  await screen.findByText(/^This took too long/);
  screen.getByText('Off');
  await begin();
  expect(screen.queryByText(/^This took too long/)).toBeNull();
});

it('is off where the answer to its removal was lost', async () => {
  const recoveryCode = turnOn();
  show();
  await press('Turn off…');
  await prove(recoveryCode);
  loseAnswers(1);
  await press('Turn off');
  await screen.findByText('Off');
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('tells how many recovery codes are left where the answer with new ones was lost', async () => {
  turnOn();
  const [first, second] = factors().renew(ada).recoveryCodes;
  factors().prove(ada, second!);
  show();
  await screen.findByText('9 recovery codes left.');
  await press('New recovery codes…');
  await prove(first!);
  loseAnswers(1);
  await press('Get new codes');
  await screen.findByText(/^The server can’t be reached/);
  await press('Cancel');
  await screen.findByText('10 recovery codes left.');
});

it('sees what was done elsewhere when one comes back', async () => {
  show();
  await screen.findByText('Off');
  turnOn();
  window.dispatchEvent(new Event('focus'));
  await screen.findByText('On since today');
});

it('leads to a password first where there is none', async () => {
  show(false);
  await press('Set a password');
  expect(setPassword).toHaveBeenCalledOnce();
  expect(screen.queryByRole('button', { name: 'Set up' })).toBeNull();
});
