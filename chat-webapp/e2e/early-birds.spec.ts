import { test } from 'vitest';
import { newPerson, password, registered, useBrowser, type Person } from './harness/people';

useBrowser();

test('who is quicker than the page’s scripts is not sent astray, and loses nothing of what they typed', async () => {
  const { name } = await registered('ada');
  const early = await newPerson('ada');
  const letScriptsIn = await holdScripts(early);
  const { page } = early;

  await page.goto('/login?next=/settings', { waitUntil: 'commit' });
  await page.getByLabel('Username').fill(name);
  await page.getByLabel('Password', { exact: true }).fill(password);
  const logIn = page.getByRole('button', { name: 'Log in' });
  await page.keyboard.press('Enter');
  await logIn.click({ force: true });
  letScriptsIn();
  await logIn.click();

  await page.waitForURL('**/settings');
});

/** Holds the page's scripts up as a slow line does, until what is answered is called. */
async function holdScripts({ page }: Person): Promise<() => void> {
  let letIn = () => {};
  const allowed = new Promise<void>((resolve) => (letIn = resolve));
  await page.route('**/*.js', (route) => allowed.then(() => route.continue()));
  return letIn;
}
