import { describe, expect, test } from 'vitest';
import { violationsOn } from './harness/axe';
import {
  admin,
  composer,
  createRoom,
  newPerson,
  password,
  registered,
  roomList,
  unique,
  useBrowser,
  type Person,
} from './harness/people';
import { isFake } from './harness/server';

useBrowser();

const settings = ({ page }: Person) => page.getByRole('navigation', { name: 'Settings' });
const link = (person: Person, name: string) => settings(person).getByRole('link', { name, exact: true });
const accounts = ({ page }: Person) => page.getByRole('list', { name: 'Accounts' });

/** What everybody may know of the server, as if it were so. */
async function serverIs({ page }: Person, server: object): Promise<void> {
  const json = { name: 'Engines', registration: 'invite', firstRun: false, ...server };
  await page.route('**/api/v1/server', (route) => route.fulfill({ json }));
}

async function open(person: Person, page: 'accounts' | 'invites' | 'server'): Promise<void> {
  await person.page.goto(`/settings?page=${page}`);
  await person.page.getByRole('heading', { level: 1 }).waitFor();
}

async function manage(root: Person, { name }: Person, act: string): Promise<void> {
  await root.page.getByRole('searchbox', { name: 'Search accounts' }).fill(name);
  await accounts(root)
    .getByRole('button', { name: `Manage ${name}` })
    .click();
  await root.page.getByRole('menuitem', { name: act }).click();
}

describe('whoever comes to register', () => {
  test('first is welcomed as who will run the server', async () => {
    const first = await newPerson('first');
    await serverIs(first, { firstRun: true });
    await first.page.goto('/register');
    await first.page.getByRole('heading', { name: 'Welcome' }).waitFor();
    await first.page.getByText('You are the first one here: you will run this server.').waitFor();
    await first.page.getByLabel('Username').waitFor();
  });

  test('without an invite is told that one is needed', async () => {
    const stranger = await newPerson('stranger');
    await serverIs(stranger, {});
    await stranger.page.goto('/register');
    await stranger.page.getByRole('heading', { name: 'By invite only' }).waitFor();
    expect(await stranger.page.getByLabel('Username').count()).toBe(0);
  });

  test('where nobody can is told so, and not led there', async () => {
    const stranger = await newPerson('stranger');
    await serverIs(stranger, { registration: 'closed' });
    await stranger.page.goto('/register');
    await stranger.page.getByRole('heading', { name: 'Registration is closed' }).waitFor();
    await stranger.page.getByRole('link', { name: 'Log in' }).click();
    await stranger.page.getByText('Engines').waitFor();
    expect(await stranger.page.getByRole('link', { name: 'Create an account' }).count()).toBe(0);
  });

  test('with the link of an invite comes in', async () => {
    const root = await admin();
    await open(root, 'invites');
    await root.page.getByLabel('Note (optional)').fill('The design team');
    await root.page.getByText('10', { exact: true }).click();
    await root.page.getByRole('button', { name: 'Create invite link' }).click();
    const made = root.page.getByRole('group', { name: 'Invite link' });
    const url = new URL((await made.getByText(/#invite=/).innerText()).trim());

    const grace = await newPerson('grace');
    await serverIs(grace, {});
    await grace.page.goto(url.pathname + url.hash);
    await grace.page.getByText('You are invited to Engines.').waitFor();
    await grace.page.getByLabel('Username').fill(grace.name);
    await grace.page.getByLabel('Password', { exact: true }).fill(password);
    await grace.page.getByRole('button', { name: 'Create account' }).click();
    await roomList(grace.page).waitFor();

    await root.page.getByRole('button', { name: 'Revoke The design team' }).first().click();
    await root.page.getByText('Revoked: The design team.').waitFor();
  });
});

test('whoever runs the server makes another, who then sees the pages of admins', async () => {
  const root = await admin();
  const ada = await registered('ada');
  await ada.page.goto('/settings');
  await link(ada, 'Profile').waitFor();
  expect(await link(ada, 'Accounts').count()).toBe(0);
  await open(root, 'accounts');
  await manage(root, ada, 'Make admin');
  await root.page.getByText(`${ada.name} is an admin now.`).waitFor();
  await ada.page.reload();
  await link(ada, 'Accounts').click();
  await accounts(ada).waitFor();
  await manage(root, ada, 'Make member');
  await root.page.getByText(`${ada.name} is a member now.`).waitFor();
});

test('whoever is deactivated is logged out and cannot log in, until taken back', async () => {
  const root = await admin();
  const grace = await registered('grace');
  const room = unique('Engines');
  await createRoom(grace, room);
  await composer(grace.page, room).waitFor();
  await open(root, 'accounts');
  await manage(root, grace, 'Deactivate');
  if (!isFake) await grace.page.waitForURL('**/login**');
  else await grace.page.goto('/login');
  await logIn(grace);
  await grace.page.getByText('Username and password don’t match.').waitFor();
  await root.page.getByRole('button', { name: 'Undo' }).click();
  await root.page.getByText(`${grace.name} can log in again.`).waitFor();
  await logIn(grace);
  await grace.page.waitForURL('**/dashboard**');
});

test('a forgotten password is reset to one that is shown once', async () => {
  const root = await admin();
  const grace = await registered('grace');
  await open(root, 'accounts');
  await manage(root, grace, 'Reset password…');
  const dialog = root.page.getByRole('dialog');
  await dialog.getByText('The present one stops working').waitFor();
  await dialog.getByRole('button', { name: 'Reset password' }).click();
  await dialog.getByText(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/).waitFor();
  expect(await violationsOn(root.page)).toEqual([]);
});

describe.each(['light', 'dark'] as const)('in the %s theme, axe finds nothing wrong with', (colorScheme) => {
  test('the pages of admins', async () => {
    const root = await admin();
    await root.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const width of [1280, 390]) {
      await root.page.setViewportSize({ width, height: 900 });
      for (const page of ['accounts', 'invites', 'server'] as const) {
        await open(root, page);
        expect(await violationsOn(root.page)).toEqual([]);
      }
    }
  });

  test.each([{ firstRun: true }, {}, { registration: 'closed' }])(
    'a registration with %o',
    async (server) => {
      const stranger = await newPerson('stranger');
      await stranger.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await serverIs(stranger, server);
      await stranger.page.goto('/register');
      await stranger.page.getByRole('heading', { level: 1 }).waitFor();
      expect(await violationsOn(stranger.page)).toEqual([]);
    },
  );
});

async function logIn({ page, name }: Person): Promise<void> {
  await page.getByLabel('Username').fill(name);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Log in' }).click();
}
