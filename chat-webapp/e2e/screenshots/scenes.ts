/** What there is to look at: every page, and every state that a page can be in. */
import type { Locator, Page } from 'playwright-core';
import type { Schemas } from '@/lib/schemas';
import type { User } from '@/realtime/wire';
import { noon, type Cast } from '@/testing/conversation';
import { stepAt, totp } from '@/testing/totp';
import { Refusal } from '@/testing/world';
import type { Stage, Width } from './studio';

export interface Scene {
  readonly name: string;
  readonly path: string | ((cast: Cast) => string);
  /** Null for nobody. */
  readonly as?: keyof Cast | null;
  readonly locale?: string;
  /** Where it looks different from other scenes; everywhere, if left out. */
  readonly widths?: readonly Width[];
  /** Before the page is opened. */
  readonly before?: (stage: Stage) => Promise<unknown>;
  readonly act?: (stage: Stage) => Promise<unknown>;
}

const room = ({ room }: Cast) => `/dashboard?room=${room}`;
const log = (page: Page) => page.getByRole('log');
const field = (page: Page) => page.locator('[data-composer]');
const message = (page: Page, words: string) => log(page).getByRole('article').filter({ hasText: words });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();

async function loaded({ page }: Stage): Promise<void> {
  await message(page, 'Lemon?').waitFor();
}

/** Commands are reached by the switcher at every width. */
async function command(stage: Stage, name: string): Promise<void> {
  const { page } = stage;
  await loaded(stage);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill(name);
  await page.getByRole('option', { name }).first().click();
}

async function longPress(target: Locator): Promise<void> {
  await target.dispatchEvent('touchstart');
  await target.page().getByRole('dialog').waitFor();
  await target.dispatchEvent('touchend');
}

/** The tools of a message: beside it with a mouse, in a sheet with a finger. */
async function tools({ page, isTouch }: Stage, words: string): Promise<void> {
  const target = message(page, words).last();
  await target.scrollIntoViewIfNeeded();
  if (isTouch) await longPress(target);
  else await target.hover();
}

async function edit(stage: Stage): Promise<void> {
  const { page, cast, world } = stage;
  await loaded(stage);
  world.post(cast.ada.id, cast.room, 'mine', 'Lemon. Always lemon, and not the one with the poppy seeds.');
  await message(page, 'Always lemon').waitFor();
  await field(page).press('ArrowUp');
  await page.getByRole('textbox', { name: 'Edit the message' }).waitFor();
}

async function writeOffline({ page }: Stage): Promise<void> {
  await field(page).fill('Is anybody there? I’ll write it down anyway.');
  await field(page).press('Enter');
  await page.getByRole('img', { name: 'Waiting to be sent' }).waitFor();
}

/** Registering where not everybody may. */
function reception(name: 'first' | 'invited' | 'uninvited' | 'closed'): Scene {
  const json = {
    name: 'Analytical Engines',
    registration: name === 'closed' ? 'closed' : 'invite',
    firstRun: name === 'first',
  };
  return {
    name: `register-${name}`,
    path: name === 'invited' ? '/register#invite=code' : '/register',
    as: null,
    before: ({ page }) => page.route('**/api/v1/server', (route) => route.fulfill({ json })),
  };
}

/** Somebody has one, with so many recovery codes left. */
function giveSecondFactor({ world }: Stage, { id, username }: User, left = 10): void {
  const { secret } = world.secondFactors.propose(id, username);
  const code = totp(secret, stepAt(Date.parse(world.time())));
  const { recoveryCodes } = world.secondFactors.confirm(id, code);
  recoveryCodes.slice(left).forEach((each) => world.secondFactors.prove(id, each));
}

const start: readonly Scene[] = [
  { name: 'login', path: '/login', as: null },
  {
    name: 'login-code',
    path: '/login',
    as: null,
    before: async (stage) => giveSecondFactor(stage, stage.cast.ada),
    async act({ page }) {
      await page.getByLabel('Username').fill('ada');
      await page.getByLabel('Password', { exact: true }).fill('correct horse');
      await button(page, 'Log in').click();
      await page.getByLabel('Code', { exact: true }).fill('492039');
      await button(page, 'Log in').click();
      await page.getByText('That code is not right').waitFor();
    },
  },
  {
    name: 'login-refused',
    path: '/login',
    as: null,
    async act({ page }) {
      await page.getByLabel('Username').fill('ada');
      await page.getByLabel('Password', { exact: true }).fill('not my password');
      await button(page, 'Log in').click();
      await page.getByRole('alert').filter({ hasText: 'match' }).waitFor();
    },
  },
  { name: 'register', path: '/register', as: null },
  ...(['first', 'invited', 'uninvited', 'closed'] as const).map((name) => reception(name)),
  {
    name: 'register-errors',
    path: '/register',
    as: null,
    async act({ page }) {
      await page.getByLabel('Username').fill('Ada Lovelace');
      await page.getByLabel('Password', { exact: true }).fill('short');
      await button(page, 'Create account').click();
      await page.getByText('Use at least 8 characters.').waitFor();
    },
  },
  { name: 'not-found', path: '/nowhere', as: null },
];

const reading: readonly Scene[] = [
  { name: 'dashboard', path: room, act: loaded },
  {
    name: 'latest',
    path: room,
    async act(stage) {
      await loaded(stage);
      await log(stage.page).press('End');
      await message(stage.page, 'Lemon?').scrollIntoViewIfNeeded();
      stage.world.typing(stage.cast.grace.id, stage.cast.room);
    },
  },
  {
    name: 'history',
    path: room,
    async act(stage) {
      await loaded(stage);
      await log(stage.page).dispatchEvent('wheel');
      await log(stage.page).evaluate((list) => list.scrollTo(0, 0));
      await stage.page.getByText('This is where it begins.').waitFor();
    },
  },
  {
    name: 'room-list',
    path: '/dashboard',
    widths: [390],
    act: ({ page }) => page.getByText('Coffee').waitFor(),
  },
  { name: 'empty-room', path: ({ empty }) => `/dashboard?room=${empty}` },
  { name: 'first-run', path: '/dashboard', as: 'mary' },
  { name: 'direct', path: ({ pair }) => `/dashboard?room=${pair}` },
  { name: 'not-a-member', path: ({ notMine }) => `/dashboard?room=${notMine}` },
  { name: 'no-such-room', path: '/dashboard?room=room-999999' },
  {
    name: 'loading',
    path: room,
    act: async ({ page }) => {
      await page.route('**/messages?*', () => {});
      await page.reload();
      await page.getByRole('status', { name: 'Loading messages' }).waitFor();
    },
  },
  {
    name: 'load-failed',
    path: room,
    act: async ({ page }) => {
      await page.route('**/messages?*', (route) => route.fulfill({ status: 500 }));
      await page.goto('/dashboard');
      await page.evaluate(() =>
        indexedDB.databases().then((all) => all.map(({ name }) => indexedDB.deleteDatabase(name!))),
      );
      await page.reload();
      await page.getByText('Compiler').first().click();
      await page.getByText('This room did not load').waitFor();
    },
  },
  { name: 'members', path: room, act: (stage) => command(stage, 'Members') },
  {
    name: 'member-menu',
    path: room,
    async act(stage) {
      await command(stage, 'Members');
      await stage.page.getByRole('complementary', { name: 'Members' }).getByText('@grace').click();
      await stage.page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'room-menu',
    path: room,
    async act(stage) {
      await loaded(stage);
      await button(stage.page, 'More about this room').click();
    },
  },
  {
    name: 'account-menu',
    path: '/dashboard',
    act: ({ page }) => button(page, /^Account and settings of/).click(),
  },
];

const going: readonly Scene[] = [
  {
    name: 'switcher',
    path: room,
    async act(stage) {
      await loaded(stage);
      await stage.page.keyboard.press('Control+k');
      await stage.page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'switcher-search',
    path: room,
    async act(stage) {
      await loaded(stage);
      await stage.page.keyboard.press('Control+k');
      await stage.page.getByRole('combobox').fill('mü');
      await stage.page.getByText('Jörg').waitFor();
    },
  },
  {
    name: 'direct-dialog',
    path: room,
    async act(stage) {
      await command(stage, 'New direct message');
      const to = stage.page.getByRole('dialog').getByRole('combobox');
      for (const name of ['Grace', 'Jörg']) {
        await to.fill(name);
        await stage.page.getByRole('option', { name }).click();
        await stage.page.getByRole('button', { name: `Remove ${name}` }).waitFor();
      }
      await to.fill('m');
      await stage.page.getByRole('option', { name: 'Mei' }).waitFor();
    },
  },
  { name: 'create-room', path: room, act: (stage) => command(stage, 'Create a room') },
  {
    name: 'create-room-errors',
    path: room,
    async act(stage) {
      await command(stage, 'Create a room');
      await button(stage.page, 'Create room').click();
    },
  },
  {
    name: 'browse-rooms',
    path: room,
    async act(stage) {
      await command(stage, 'Browse rooms');
      await stage.page.getByText('Garden').waitFor();
    },
  },
  {
    name: 'browse-nothing',
    path: room,
    async act(stage) {
      await command(stage, 'Browse rooms');
      await stage.page.getByRole('searchbox').fill('chess');
      await stage.page.getByText('No room to join').waitFor();
    },
  },
  {
    name: 'edit-room',
    path: room,
    async act(stage) {
      await loaded(stage);
      await button(stage.page, 'More about this room').click();
      await stage.page.getByRole('menuitem', { name: 'Edit name and topic' }).click();
      await stage.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'leave-room',
    path: ({ launch }) => `/dashboard?room=${launch}`,
    async act({ page }) {
      await message(page, 'the note for the 30th').waitFor();
      await button(page, 'More about this room').click();
      await page.getByRole('menuitem', { name: 'Leave room' }).click();
      await page.getByText('Leave Launch?').waitFor();
    },
  },
];

const writing: readonly Scene[] = [
  {
    name: 'message-tools',
    path: room,
    async act(stage) {
      await loaded(stage);
      await tools(stage, 'the number for the announcement');
    },
  },
  {
    name: 'message-menu',
    path: room,
    widths: [1440],
    async act(stage) {
      await loaded(stage);
      await tools(stage, 'I have one this afternoon');
      await message(stage.page, 'I have one this afternoon').getByRole('button', { name: 'More' }).click();
      await stage.page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'emoji-picker',
    path: room,
    async act(stage) {
      await loaded(stage);
      await tools(stage, 'Lemon?');
      if (stage.isTouch)
        await stage.page.getByRole('dialog').getByRole('button', { name: 'Add a reaction' }).click();
      else await message(stage.page, 'Lemon?').getByRole('button', { name: 'React' }).click();
      await stage.page.getByText('Smileys').waitFor();
    },
  },
  { name: 'editing', path: room, act: edit },
  {
    name: 'replying',
    path: room,
    async act(stage) {
      await loaded(stage);
      await tools(stage, 'the number for the announcement');
      await stage.page.getByRole('button', { name: 'Reply', exact: true }).first().click();
      await field(stage.page).fill(
        'I have. Two things, though:\n\n- the disk is slow\n- it is under my desk\n\nSo: @',
      );
      await stage.page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'preview',
    path: room,
    async act(stage) {
      await loaded(stage);
      await field(stage.page).fill('A **list**:\n\n- `one`\n- two');
      await button(stage.page, 'Preview').click();
    },
  },
  {
    name: 'too-long',
    path: room,
    async act(stage) {
      await loaded(stage);
      await field(stage.page).fill('Lemon. '.repeat(580));
    },
  },
  {
    name: 'not-sent',
    path: room,
    async act(stage) {
      await loaded(stage);
      stage.world.post = () => {
        throw new Refusal('invalid', 422);
      };
      await field(stage.page).fill('Lemon, please.');
      await field(stage.page).press('Enter');
      await stage.page.getByText('Not sent').waitFor();
    },
  },
  {
    name: 'offline',
    path: room,
    async act(stage) {
      await loaded(stage);
      await stage.page.context().setOffline(true);
      await writeOffline(stage);
    },
  },
  {
    name: 'reconnecting',
    path: room,
    async act(stage) {
      await loaded(stage);
      stage.stopServer();
      await writeOffline(stage);
    },
  },
  {
    name: 'deleted',
    path: room,
    async act(stage) {
      const { page, world, cast } = stage;
      await loaded(stage);
      world.post(cast.ada.id, cast.room, 'mine', 'Lemon. Always lemon.');
      await message(page, 'Always lemon').focus();
      await page.keyboard.press('Delete');
      await button(page, 'Undo').waitFor();
    },
  },
];

const settingsPages = [
  'profile',
  'password',
  'data',
  'appearance',
  'language',
  'notifications',
  'writing',
  'keyboard',
];

/** Some invites, in every state that one can be in. */
async function invites({ world, cast }: Stage): Promise<void> {
  const { administration: server } = world;
  server.registration = 'invite';
  const made = [
    { note: 'The whole company', unlimited: true, expiresInDays: 365 },
    { note: 'Joan, who starts in November', maxUses: 1, expiresInDays: 30 },
    { note: 'The design team', maxUses: 10 },
    { expiresInDays: 1 },
  ].map((terms) => server.invite(cast.ada.id, terms));
  for (const [index, username] of ['joan', 'dorothy', 'katherine', 'annie'].entries()) {
    server.admit(made[index % 3]!.code);
    world.register(username, 'correct horse', username[0]!.toUpperCase() + username.slice(1));
  }
  server.revoke(cast.ada.id, made[3]!.invite.id);
}

const longName = 'Hubert Blaine Wolfeschlegelsteinhausenbergerdorff Sr. the Elder';

const administration: readonly Scene[] = [
  {
    name: 'admin-accounts',
    path: '/settings?page=accounts',
    async before(stage) {
      const { world, cast } = stage;
      giveSecondFactor(stage, cast.ada);
      giveSecondFactor(stage, cast.mei);
      world.administration.giveRole(cast.ada.id, cast.grace.id, 'admin');
      world.administration.deactivate(cast.ada.id, cast.linus.id);
      const { id } = world.register('hubert.blaine.wolfeschlegelstein', 'correct horse', longName);
      world.administration.giveRole(cast.ada.id, id, 'admin');
    },
    act: ({ page }) => page.getByRole('list', { name: 'Accounts' }).getByRole('listitem').first().waitFor(),
  },
  {
    name: 'admin-accounts-menu',
    path: '/settings?page=accounts',
    async act({ page }) {
      await button(page, 'Manage Grace Hopper').click();
      await page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'admin-password',
    path: '/settings?page=accounts',
    async act({ page }) {
      await button(page, 'Manage Grace Hopper').click();
      await page.getByRole('menuitem', { name: 'Reset password…' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Reset password' }).click();
      await page.getByText('k7qm').waitFor();
    },
  },
  {
    name: 'admin-second-factor',
    path: '/settings?page=accounts',
    before: async (stage) => giveSecondFactor(stage, stage.cast.grace),
    async act({ page }) {
      await button(page, 'Manage Grace Hopper').click();
      await page.getByRole('menuitem', { name: 'Remove second factor…' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'admin-invites',
    path: '/settings?page=invites',
    before: invites,
    async act({ page }) {
      await page.getByLabel('Note (optional)').fill('The night shift');
      await button(page, 'Create invite link').click();
      await page.getByText('#invite=').waitFor();
    },
  },
  {
    name: 'admin-server',
    path: '/settings?page=server',
    act: ({ page }) => page.getByLabel('Name of this server').waitFor(),
  },
];

/** What an admin finds in the morning. */
function happen({ world, cast: { ada, grace, linus } }: Stage): void {
  const event = (
    minutes: number,
    kind: Schemas['AuditKind'],
    [actor, subject]: readonly (User | undefined)[],
    address: string,
    detail = '',
  ) =>
    world.audit.write({
      at: new Date(noon - minutes * 60_000).toISOString(),
      ...{ kind, actor: actor?.id, subject: subject?.id, address, detail },
    });
  event(1504, 'invite.created', [ada, undefined], '192.0.2.1');
  event(1500, 'account.registered', [linus, linus], '192.0.2.17', 'Safari, iPhone');
  event(191, 'login.failed', [undefined, undefined], '203.0.113.77');
  event(190, 'login.failed', [undefined, linus], '2001:db8:85a3::8a2e:370:7334');
  event(61, 'login.succeeded', [ada, ada], '192.0.2.1', 'Chrome, macOS');
  event(55, 'role.changed', [ada, linus], '192.0.2.1', 'admin');
  event(3, 'session.token_reused', [undefined, grace], '203.0.113.9');
  event(3, 'session.ended', [grace, grace], '198.51.100.24', 'Firefox, Linux');
  event(2, 'password.changed', [grace, grace], '198.51.100.24', 'Firefox, Linux');
}

async function beginSecondFactor({ page }: Stage): Promise<string> {
  await button(page, 'Set up').click();
  await page.getByLabel('Password', { exact: true }).fill('correct horse');
  await button(page, 'Continue').click();
  const secret = await page.getByText(/^([A-Z2-7]{4} ?){8}$/).innerText();
  return secret.replaceAll(' ', '');
}

const secondFactor: readonly Scene[] = [
  {
    name: 'settings-second-factor',
    path: '/settings?page=second-factor',
    act: ({ page }) => button(page, 'Set up').waitFor(),
  },
  {
    name: 'settings-second-factor-app',
    path: '/settings?page=second-factor',
    act: (stage) => beginSecondFactor(stage),
  },
  {
    name: 'settings-second-factor-codes',
    path: '/settings?page=second-factor',
    async act(stage) {
      const secret = await beginSecondFactor(stage);
      await stage.page
        .getByLabel('Code', { exact: true })
        .fill(totp(secret, stepAt(Date.parse(stage.world.time()))));
      await button(stage.page, 'Turn on').click();
      await button(stage.page, 'I have kept them').waitFor();
    },
  },
  ...[10, 2].map((left): Scene => ({
    name: left > 3 ? 'settings-second-factor-on' : 'settings-second-factor-few',
    path: '/settings?page=second-factor',
    before: async (stage) => giveSecondFactor(stage, stage.cast.ada, left),
    act: ({ page }) => button(page, 'Turn off…').waitFor(),
  })),
  {
    name: 'settings-second-factor-off',
    path: '/settings?page=second-factor',
    before: async (stage) => giveSecondFactor(stage, stage.cast.ada),
    async act({ page }) {
      await button(page, 'Turn off…').click();
      await page.getByRole('dialog').waitFor();
    },
  },
];

const provider = { name: 'Example ID', registration: 'open' } as const;

/** People can sign in elsewhere. */
const withProvider = async ({ world }: Stage) => void (world.administration.identityProvider = provider);

/** As far as the provider's page, and back from it. */
async function signIn({ page }: Stage, login = 'ada.l', open = 'Continue with Example ID'): Promise<void> {
  await button(page, open).click();
  await page.getByLabel('Name at Example ID').fill(login);
  await button(page, 'Sign in').click();
}

/** Somebody new who has no password. */
async function comeByIdentity(stage: Stage): Promise<void> {
  await withProvider(stage);
  const ask = async (path: string, data: object) => {
    const answer = await stage.page.context().request.post(`/api/v1/auth/identity/${path}`, { data });
    return (await answer.json()) as { location: string };
  };
  const { location } = await ask('departure', {});
  await ask('arrival', { code: 'hedy', state: new URL(location).searchParams.get('state') });
  await ask('register', { username: 'hedy', displayName: 'Hedy Lamarr' });
}

async function connectIdentity({ world, cast: { ada } }: Stage): Promise<void> {
  const { ticket, state } = world.identities.depart(false);
  world.identities.connect(ada.id, world.identities.arrive(ticket, 'ada.l', state).ticket);
}

const identity: readonly Scene[] = [
  {
    name: 'login-provider',
    path: '/login',
    as: null,
    before: withProvider,
    act: ({ page }) => button(page, 'Continue with Example ID').waitFor(),
  },
  {
    name: 'register-provider',
    path: '/register',
    as: null,
    before: withProvider,
    act: ({ page }) => button(page, 'Continue with Example ID').waitFor(),
  },
  {
    name: 'register-provider-only',
    path: '/register',
    as: null,
    async before(stage) {
      await withProvider(stage);
      stage.world.administration.registration = 'closed';
    },
    act: ({ page }) => button(page, 'Continue with Example ID').waitFor(),
  },
  {
    name: 'arrival-name',
    path: '/login',
    as: null,
    before: withProvider,
    async act(stage) {
      await signIn(stage);
      await button(stage.page, 'Create account').waitFor();
    },
  },
  {
    name: 'arrival-uninvited',
    path: '/login',
    as: null,
    async before({ world }) {
      world.administration.identityProvider = { ...provider, registration: 'invite' };
    },
    async act(stage) {
      await signIn(stage);
      await stage.page.getByText('has no account here').waitFor();
    },
  },
  {
    name: 'arrival-failed',
    path: '/login/return?error=access_denied',
    as: null,
    before: withProvider,
    act: ({ page }) => button(page, 'Back to the login').waitFor(),
  },
  {
    name: 'settings-single-sign-on',
    path: '/settings?page=single-sign-on',
    before: withProvider,
    act: ({ page }) => button(page, 'Connect Example ID').waitFor(),
  },
  {
    name: 'settings-single-sign-on-confirm',
    path: '/settings?page=single-sign-on',
    before: withProvider,
    async act(stage) {
      await signIn(stage, 'ada.l', 'Connect Example ID');
      await stage.page.getByLabel('Password', { exact: true }).waitFor();
    },
  },
  {
    name: 'settings-single-sign-on-on',
    path: '/settings?page=single-sign-on',
    async before(stage) {
      await withProvider(stage);
      await connectIdentity(stage);
    },
    act: ({ page }) => button(page, 'Disconnect…').waitFor(),
  },
  {
    name: 'settings-single-sign-on-off',
    path: '/settings?page=single-sign-on',
    async before(stage) {
      await withProvider(stage);
      await connectIdentity(stage);
    },
    async act({ page }) {
      await button(page, 'Disconnect…').click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'settings-single-sign-on-alone',
    path: '/settings?page=single-sign-on',
    as: null,
    before: comeByIdentity,
    act: ({ page }) => button(page, 'Set a password').waitFor(),
  },
  {
    name: 'settings-password-none',
    path: '/settings?page=password',
    as: null,
    before: comeByIdentity,
    act: ({ page }) => button(page, 'Confirm with Example ID').waitFor(),
  },
  {
    name: 'settings-password-first',
    path: '/settings?page=password',
    as: null,
    before: comeByIdentity,
    async act(stage) {
      await signIn(stage, 'hedy', 'Confirm with Example ID');
      await stage.page.getByLabel('New password').waitFor();
    },
  },
];

const settings: readonly Scene[] = [
  { name: 'settings', path: '/settings', widths: [390] },
  ...settingsPages.map((page) => ({ name: `settings-${page}`, path: `/settings?page=${page}` })),
  {
    name: 'settings-devices',
    path: '/settings?page=devices',
    async act({ page, sessions, cast }) {
      sessions.begin(cast.ada.id, { device: 'Safari, iPhone', address: '2001:db8:85a3::8a2e:370:7334' });
      sessions.begin(cast.ada.id, { device: 'Chrome, Windows', address: '198.51.100.24' });
      sessions.begin(cast.ada.id, { device: 'curl', address: '127.0.0.1' });
      await page.evaluate(() => window.dispatchEvent(new Event('focus')));
      await page.getByText('curl').waitFor();
    },
  },
  {
    name: 'settings-data-delete',
    path: '/settings?page=data',
    async act({ page }) {
      await button(page, 'Delete account…').click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Type your username, ada').fill('grace');
      await dialog.getByRole('button', { name: 'Delete account' }).click();
      await dialog.getByText('This is not your username.').waitFor();
    },
  },
  {
    name: 'settings-audit',
    path: '/settings?page=audit',
    before: async (stage) => happen(stage),
    act: ({ page }) => page.getByRole('list').getByText('Login failed').last().waitFor(),
  },
  {
    name: 'settings-password-wrong',
    path: '/settings?page=password',
    async act({ page }) {
      await page.getByLabel('Present password').fill('not my password');
      await page.getByLabel('New password').fill('short');
      await button(page, 'Change password').click();
      await page.getByText('Use at least 8 characters').waitFor();
    },
  },
  {
    name: 'shortcuts',
    path: room,
    async act(stage: Stage) {
      await command(stage, 'Keyboard shortcuts');
      await stage.page.getByRole('dialog').waitFor();
    },
  },
];

async function mirrored(stage: Stage): Promise<void> {
  await loaded(stage);
  await stage.page.evaluate(() => (document.documentElement.dir = 'rtl'));
}

const languages: readonly Scene[] = [
  { name: 'german', path: room, locale: 'de-DE', act: loaded },
  { name: 'german-settings', path: '/settings?page=notifications', locale: 'de-DE' },
  { name: 'german-register', path: '/register', as: null, locale: 'de-DE' },
  { name: 'rtl', path: room, act: mirrored },
  {
    name: 'rtl-members',
    path: room,
    async act(stage) {
      await command(stage, 'Members');
      await mirrored(stage);
    },
  },
];

export const scenes: readonly Scene[] = [
  ...start,
  ...reading,
  ...going,
  ...writing,
  ...settings,
  ...secondFactor,
  ...identity,
  ...administration,
  ...languages,
];
