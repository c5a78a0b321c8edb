import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { Authenticator } from './harness/authenticator';
import { violationsOn } from './harness/axe';
import { useIdentityProvider } from './harness/identity-provider';
import {
  atAnotherBrowser,
  createRoom,
  expectSaid,
  newPerson,
  password,
  registered,
  roomList,
  unique,
  useBrowser,
  write,
  type Person,
} from './harness/people';

useBrowser();
useIdentityProvider();

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const passwordField = (page: Page) => page.getByLabel('Password', { exact: true });

async function expectGoodForAll(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violationsOn(page)).toEqual([]);
  }
}

/** On the provider's page, as whoever they say they are. */
async function signIn(page: Page, login: string): Promise<void> {
  await page.getByLabel('Name at Example ID').fill(login);
  await button(page, 'Sign in').click();
}

/** From the login to the provider's page, where nobody is signed in yet. */
async function leave({ page }: Person, from = '/login'): Promise<void> {
  await page.goto(from);
  await button(page, 'Continue with Example ID').click();
}

/** Somebody who came by the provider, and has no password. */
async function cameByIdentity(name: string): Promise<Person> {
  const person = await newPerson(name);
  await leave(person);
  await signIn(person.page, person.name);
  await button(person.page, 'Create account').click();
  await roomList(person.page).waitFor();
  return person;
}

async function logOut({ page }: Person): Promise<void> {
  await page.goto('/dashboard');
  await page.getByRole('button', { name: /^Account and settings of/ }).click();
  await page.getByRole('menuitem', { name: 'Log out' }).click();
  await page.waitForURL('**/login**');
}

/** Somebody with a password, who then signs in at the provider too. */
async function connect(person: Person, login: string): Promise<void> {
  const { page } = person;
  await page.goto('/settings?page=single-sign-on');
  await button(page, 'Connect Example ID').click();
  await signIn(page, login);
  await page.getByRole('heading', { name: `Connect ${login}@example.com?` }).waitFor();
  await passwordField(page).fill(password);
  await button(page, 'Connect').click();
  await page.getByText(`Connected with ${login}@example.com`).waitFor();
}

test('a newcomer signs in at the provider, chooses a name, and chats', async () => {
  const mei = await newPerson('mei');
  const { page, name } = mei;
  await leave(mei, '/login?next=%2Fsettings');
  await signIn(page, name);
  await page.getByRole('heading', { name: 'Choose your username' }).waitFor();
  expect(new URL(page.url()).search).toBe('');
  await page.getByText(`You have signed in as ${name}@example.com`).waitFor();
  expect(await page.getByLabel('Username').inputValue()).toBe(name);
  await expectGoodForAll(page);
  const chosen = unique('mei.chen');
  await page.getByLabel('Username').fill('no name');
  await button(page, 'Create account').click();
  await page.getByText('Use 3 to 32 letters').waitFor();
  await page.getByLabel('Username').fill(chosen);
  await page.getByLabel('Name', { exact: true }).fill('Mei Chen');
  await button(page, 'Create account').click();
  await page.waitForURL('**/settings');
  await page.goto('/dashboard');
  const room = unique('Engines');
  await createRoom(mei, room);
  await write(mei, room, 'say hello');
  await expectSaid(mei, ['say hello']);
});

test('whoever has an account comes back and is logged in at once', async () => {
  const mei = await cameByIdentity('mei');
  await logOut(mei);
  await leave(mei, '/login?next=%2Fsettings');
  await mei.page.waitForURL('**/settings');
});

test('a name that is taken is said at its field', async () => {
  const [grace, mei] = [await registered('grace'), await newPerson('mei')];
  await leave(mei);
  await signIn(mei.page, mei.name);
  await mei.page.getByLabel('Username').fill(grace.name);
  await button(mei.page, 'Create account').click();
  await mei.page.getByText('This username is taken').waitFor();
  await mei.page.getByLabel('Username').fill(mei.name);
  await button(mei.page, 'Create account').click();
  await roomList(mei.page).waitFor();
});

test('what was chosen at the provider is asked for once: a reload leads back to the login', async () => {
  const mei = await newPerson('mei');
  await leave(mei, '/login?next=%2Fsettings');
  await signIn(mei.page, mei.name);
  await mei.page.getByRole('heading', { name: 'Choose your username' }).waitFor();
  await mei.page.reload();
  await mei.page.waitForURL('**/login?next=%2Fsettings');
});

test('a refusal of the provider is told, and one begins anew', async () => {
  const mei = await newPerson('mei');
  const { page } = mei;
  await leave(mei);
  await button(page, 'Cancel').click();
  await page.getByRole('heading', { name: 'You are not logged in' }).waitFor();
  await page.getByText('The sign-in was cancelled').waitFor();
  await expectGoodForAll(page);
  await button(page, 'Back to the login').click();
  await button(page, 'Continue with Example ID').click();
  await signIn(page, mei.name);
  await page.getByRole('heading', { name: 'Choose your username' }).waitFor();
});

test('what somebody else’s link brings along is taken from nobody', async () => {
  const { page } = await newPerson('mei');
  await page.goto('/login/return?code=stolen&state=forged&error_description=Pay%20here');
  await page.getByText('This took too long, or was begun in another window.').waitFor();
  await page.goto('/login/return?error=server_error&error_description=Pay%20here');
  await page.getByText('Signing in did not work there.').waitFor();
  expect(await page.getByText('Pay here').count()).toBe(0);
});

test('an account with a password is connected, logged in to by the provider, and disconnected', async () => {
  const ada = await registered('ada');
  const { page } = ada;
  await page.goto('/settings?page=single-sign-on');
  await page.getByText('Not connected').waitFor();
  await expectGoodForAll(page);
  await connect(ada, `${ada.name}.id`);
  await expectGoodForAll(page);
  await logOut(ada);
  await button(page, 'Continue with Example ID').click();
  await roomList(page).waitFor();

  await page.goto('/settings?page=single-sign-on');
  await button(page, 'Disconnect…').click();
  await passwordField(page).fill('not my password');
  await button(page, 'Disconnect').click();
  await page.getByText('This is not your present password.').waitFor();
  await expectGoodForAll(page);
  await passwordField(page).fill(password);
  await button(page, 'Disconnect').click();
  await page.getByText('Not connected').waitFor();
  await logOut(ada);
  await button(page, 'Continue with Example ID').click();
  await page.getByRole('heading', { name: 'Choose your username' }).waitFor();
});

test('what is somebody else’s is not connected', async () => {
  const [mei, ada] = [await cameByIdentity('mei'), await registered('ada')];
  const { page } = ada;
  await page.goto('/settings?page=single-sign-on');
  await button(page, 'Connect Example ID').click();
  await signIn(page, mei.name);
  await passwordField(page).fill(password);
  await button(page, 'Connect').click();
  await page.getByText(`${mei.name}@example.com is connected with another account`).waitFor();
});

test('who has a second factor is asked for it after the provider', async () => {
  const ada = await registered('ada');
  const { page } = ada;
  const app = await setUpSecondFactor(ada);
  await connect(ada, `${ada.name}.id`);
  await logOut(ada);
  await button(page, 'Continue with Example ID').click();
  await page.getByRole('heading', { name: 'Enter your code' }).waitFor();
  await page.getByLabel('Code', { exact: true }).fill('0');
  await button(page, 'Log in').click();
  await page.getByText('That code is not right').waitFor();
  await page.getByLabel('Code', { exact: true }).fill(await app.code());
  await button(page, 'Log in').click();
  await roomList(page).waitFor();
});

test('an account without a password gets its first one, and is logged in to by it', async () => {
  const mei = await cameByIdentity('mei');
  const { page } = mei;
  await page.goto('/settings?page=data');
  await button(page, 'Delete account…').click();
  await button(page, 'Set a password').click();
  await button(page, 'Confirm with Example ID').waitFor();
  await expectGoodForAll(page);
  await button(page, 'Confirm with Example ID').click();
  await signIn(page, mei.name);
  await page.getByLabel('New password').fill('short');
  await button(page, 'Set password').click();
  await page.getByText('Use at least 8 characters.').waitFor();
  await expectGoodForAll(page);
  await page.getByLabel('New password').fill(password);
  await button(page, 'Set password').click();
  await page.getByText('Your password is set.').waitFor();
  await page.getByLabel('Present password').waitFor();
  await atAnotherBrowser(mei);
});

test('a first password takes the identity of the account, and no other', async () => {
  const mei = await cameByIdentity('mei');
  const { page } = mei;
  await page.goto('/settings?page=password');
  await button(page, 'Confirm with Example ID').click();
  await signIn(page, unique('grace'));
  await page.getByLabel('New password').fill(password);
  await button(page, 'Set password').click();
  await page.getByText('you signed in as somebody else there').waitFor();
  await button(page, 'Confirm with Example ID').waitFor();
});

describe('where accounts are not made by everybody', () => {
  /** What everybody may know of the server, as if it were so. */
  async function serverIs({ page }: Person, registration: string, byIdentity: string): Promise<void> {
    const identityProvider = { name: 'Example ID', registration: byIdentity };
    const json = { name: 'Engines', firstRun: false, registration, identityProvider };
    await page.route('**/api/v1/server', (route) => route.fulfill({ json }));
  }

  test('a newcomer is told that no new accounts are made', async () => {
    const mei = await newPerson('mei');
    await serverIs(mei, 'open', 'closed');
    await leave(mei);
    await signIn(mei.page, mei.name);
    await mei.page.getByText(`${mei.name}@example.com has no account here`).waitFor();
    expect(await mei.page.getByLabel('Username').count()).toBe(0);
    await expectGoodForAll(mei.page);
    await mei.page.getByRole('link', { name: 'Log in and connect it' }).click();
    await mei.page.waitForURL('**/login?next=*single-sign-on');
  });

  test('a newcomer brings the invite along', async () => {
    const mei = await newPerson('mei');
    await serverIs(mei, 'closed', 'invite');
    await leave(mei, '/register?next=%2Fsettings#invite=m5zw6ylc');
    await signIn(mei.page, mei.name);
    await button(mei.page, 'Create account').waitFor();
    const sent = mei.page.waitForRequest('**/auth/identity/register');
    await button(mei.page, 'Create account').click();
    expect((await sent).postDataJSON()).toMatchObject({ invite: 'm5zw6ylc' });
    await mei.page.waitForURL('**/settings');
  });

  test('the registration offers the provider alone, where passwords are for nobody new', async () => {
    const mei = await newPerson('mei');
    await serverIs(mei, 'closed', 'open');
    await mei.page.goto('/login');
    await mei.page.getByRole('link', { name: 'Create an account' }).click();
    await mei.page.getByText('An account at Engines is made with Example ID.').waitFor();
    expect(await mei.page.getByLabel('Username').count()).toBe(0);
    await expectGoodForAll(mei.page);
  });
});

async function setUpSecondFactor({ page }: Person): Promise<Authenticator> {
  await page.goto('/settings?page=second-factor');
  await button(page, 'Set up').click();
  await passwordField(page).fill(password);
  await button(page, 'Continue').click();
  const secret = await page.getByText(/^([A-Z2-7]{4} ?){8}$/).innerText();
  const app = new Authenticator(secret.replaceAll(' ', ''));
  await page.getByLabel('Code', { exact: true }).fill(await app.code());
  await button(page, 'Turn on').click();
  await button(page, 'I have kept them').click();
  return app;
}
