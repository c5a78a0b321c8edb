import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { Authenticator } from './harness/authenticator';
import { violationsOn } from './harness/axe';
import {
  admin,
  atAnotherBrowser,
  newPerson,
  password,
  registered,
  useBrowser,
  type Person,
} from './harness/people';

useBrowser();

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

const passwordField = (page: Page) => page.getByLabel('Password', { exact: true });

const codeField = (page: Page) => page.getByLabel('Code', { exact: true });

const recoveryCodeField = (page: Page) => page.getByLabel('Recovery code', { exact: true });

const hasFocus = (field: ReturnType<typeof codeField>) =>
  expect.poll(() => field.evaluate((each) => each === document.activeElement)).toBe(true);

async function expectGoodForAll(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violationsOn(page)).toEqual([]);
  }
}

/** As far as the app has the secret. */
async function begin({ page }: Person): Promise<Authenticator> {
  await page.goto('/settings?page=second-factor');
  await button(page, 'Set up').click();
  await hasFocus(passwordField(page));
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await page.getByRole('img', { name: 'QR code for your authenticator app' }).waitFor();
  const secret = await page.getByText(/^([A-Z2-7]{4} ?){8}$/).innerText();
  return new Authenticator(secret.replaceAll(' ', ''));
}

/** Answers the recovery codes, which are on the screen then. */
async function confirm({ page }: Person, app: Authenticator): Promise<string[]> {
  await codeField(page).fill(await app.code());
  await button(page, 'Turn on').click();
  return recoveryCodesOn(page);
}

async function recoveryCodesOn(page: Page): Promise<string[]> {
  await page.getByRole('heading', { name: 'Keep your recovery codes' }).waitFor();
  const codes = page.getByRole('group', { name: 'Second factor' }).getByRole('listitem');
  return codes.allInnerTexts();
}

/** At a browser that knows nothing yet, with the right password. */
async function askedForACode({ name }: Person): Promise<Page> {
  const { page } = await newPerson(name);
  await page.goto('/login');
  await page.getByLabel('Username').fill(name);
  await passwordField(page).fill(password);
  await button(page, 'Log in').click();
  await hasFocus(codeField(page));
  return page;
}

test('a second factor is set up with an app, and recovery codes are taken along', async () => {
  const ada = await registered('ada');
  const { page } = ada;
  const app = await begin(ada);
  await expectGoodForAll(page);
  expect(await confirm(ada, app)).toHaveLength(10);
  await expectGoodForAll(page);
  const download = page.waitForEvent('download');
  await button(page, 'Download').click();
  expect((await download).suggestedFilename()).toBe(`confab-${ada.name}-recovery-codes.txt`);
  await button(page, 'I have kept them').click();
  await page.getByText('On since today').waitFor();
  await page.getByText('10 recovery codes left.').waitFor();
  await expectGoodForAll(page);
});

test('logging in takes a code or a recovery code, each once', async () => {
  const ada = await registered('ada');
  const app = await begin(ada);
  const codes = await confirm(ada, app);
  await ada.page.goto('/dashboard');
  await button(ada.page, `Account and settings of ${ada.name}`).click();
  await ada.page.getByRole('menuitem', { name: 'Log out' }).click();
  await ada.page.waitForURL('**/login**');
  const laptop = await askedForACode(ada);
  const code = await app.code();
  await codeField(laptop).fill(code);
  await button(laptop, 'Log in').click();
  await laptop.waitForURL('**/dashboard**');

  const page = await askedForACode(ada);
  await codeField(page).fill(code);
  await page.keyboard.press('Enter');
  await page.getByText('That code is not right, or was used before.').waitFor();
  await expectGoodForAll(page);
  await button(page, 'Use a recovery code').click();
  await hasFocus(recoveryCodeField(page));
  expect(await page.getByText('That code is not right').count()).toBe(0);
  await page.keyboard.type(codes[0]!);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/dashboard**');
  await page.goto('/settings?page=second-factor');
  await page.getByText('9 recovery codes left.').waitFor();
});

test('recovery codes are renewed, and the second factor is turned off', async () => {
  const ada = await registered('ada');
  const { page } = ada;
  const app = await begin(ada);
  const codes = await confirm(ada, app);
  await button(page, 'I have kept them').click();
  await button(page, 'New recovery codes…').click();
  await passwordField(page).fill('not my password');
  await codeField(page).fill('0');
  await button(page, 'Get new codes').click();
  await page.getByText('This is not your present password.').waitFor();
  await expectGoodForAll(page);
  await passwordField(page).fill(password);
  await codeField(page).fill(await app.code());
  await button(page, 'Get new codes').click();
  const renewed = await recoveryCodesOn(page);
  expect(renewed.filter((each) => codes.includes(each))).toEqual([]);
  await button(page, 'I have kept them').click();

  await button(page, 'Turn off…').click();
  await passwordField(page).fill(password);
  await button(page, 'Use a recovery code').click();
  await recoveryCodeField(page).fill(codes[0]!);
  await button(page, 'Turn off').click();
  await page.getByText('That recovery code is not right, or was used before.').waitFor();
  await recoveryCodeField(page).fill(renewed[0]!);
  await button(page, 'Turn off').click();
  await page.getByText('Your password alone lets you in.').waitFor();
  await hasFocus(page.getByRole('group', { name: 'Second factor' }));
  await atAnotherBrowser(ada);
});

test('an admin removes the second factor of who has lost it', async () => {
  const [root, grace] = [await admin(), await registered('grace')];
  await confirm(grace, await begin(grace));
  const login = await askedForACode(grace);
  await button(login, 'Back').click();
  await hasFocus(passwordField(login));
  expect(await login.getByLabel('Username').inputValue()).toBe(grace.name);

  const { page } = root;
  await page.goto('/settings?page=accounts');
  await page.getByRole('searchbox', { name: 'Search accounts' }).fill(grace.name);
  const line = page.getByRole('listitem').filter({ hasText: `@${grace.name}` });
  await line.getByText('Second factor').waitFor();
  await button(page, `Manage ${grace.name}`).click();
  await page.getByRole('menuitem', { name: 'Remove second factor…' }).click();
  await page.getByText('the password alone then lets them in').waitFor();
  await expectGoodForAll(page);
  await button(page, 'Remove second factor').click();
  await expect.poll(() => line.getByText('Second factor').count()).toBe(0);
  expect(await line.count()).toBe(1);

  await passwordField(login).fill(password);
  await button(login, 'Log in').click();
  await login.waitForURL('**/dashboard**');
});
