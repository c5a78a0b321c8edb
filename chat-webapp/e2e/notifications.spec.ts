import { expect, test } from 'vitest';
import {
  composer,
  createRoom,
  expectSaid,
  roomList,
  twoInARoom,
  unique,
  useBrowser,
  write,
  type Person,
} from './harness/people';

useBrowser();

interface Told {
  readonly title: string;
  readonly body: string;
  isClosed: boolean;
  onclick: () => void;
}

declare global {
  interface Window {
    told: Told[];
    asked: number;
  }
}

/** A desktop that keeps what it is shown, in every tab of the person. The real one lies outside of the page. */
async function giveDesktop({ context, page }: Person, permission: 'default' | 'granted'): Promise<void> {
  await context.addInitScript((given) => {
    window.told = [];
    window.asked = 0;
    class Desktop {
      static permission = sessionStorage.getItem('permission') ?? given;
      static async requestPermission() {
        window.asked += 1;
        sessionStorage.setItem('permission', 'granted');
        Desktop.permission = 'granted';
        return 'granted';
      }
      isClosed = false;
      onclick = () => {};
      readonly body: string;
      constructor(
        readonly title: string,
        { body }: { body: string },
      ) {
        this.body = body;
        window.told.push(this);
      }
      close() {
        this.isClosed = true;
      }
    }
    Object.defineProperty(window, 'Notification', { value: Desktop });
  }, permission);
  await page.reload();
}

const told = ({ page }: Pick<Person, 'page'>) =>
  page.evaluate(() => window.told.map(({ title, body }) => `${title}: ${body}`));
const icon = async ({ page }: Person) =>
  decodeURIComponent((await page.locator('link[rel~="icon"]').first().getAttribute('href')) ?? '');

test('a mention in another room is told once, by one tab, and a click leads there', async () => {
  const { ada, grace, room } = await twoInARoom();
  await giveDesktop(grace, 'granted');
  await createRoom(grace, unique('Elsewhere'));
  const other = { ...grace, page: await grace.context.newPage() };
  await other.page.goto(grace.page.url());
  await roomList(other.page).waitFor();
  await write(ada, room, 'say nothing special', `say @${grace.name} **look**`);
  const all = async () => [...(await told(grace)), ...(await told(other))];
  await expect.poll(all).toEqual([`${ada.name} in ${room}: say @${grace.name} look`]);

  await grace.page.evaluate(() => window.told[0]!.onclick());
  await composer(grace.page, room).waitFor();
  expect(await grace.page.evaluate(() => window.told[0]!.isClosed)).toBe(true);
});

test('what one looks at is not told, and what is read elsewhere is taken back', async () => {
  const { ada, grace, room } = await twoInARoom();
  await giveDesktop(grace, 'granted');
  await composer(grace.page, room).waitFor();
  await write(ada, room, `say @${grace.name} one`);
  await expectSaid(grace, [`say @${grace.name} one`]);
  await grace.page.keyboard.press('Control+,');
  await grace.page.getByRole('navigation', { name: 'Settings' }).waitFor();
  await write(ada, room, `say @${grace.name} two`);
  await expect.poll(() => told(grace)).toEqual([`${ada.name} in ${room}: say @${grace.name} two`]);
  await grace.page.keyboard.press('Escape');
  await expect.poll(() => grace.page.evaluate(() => window.told[0]!.isClosed)).toBe(true);
});

test('nobody is asked on loading, but by a button in the settings, and may say no later', async () => {
  const { ada, grace, room } = await twoInARoom();
  await giveDesktop(grace, 'default');
  await composer(grace.page, room).waitFor();
  expect(await grace.page.evaluate(() => window.asked)).toBe(0);
  await grace.page.goto('/settings?page=notifications');
  await grace.page.getByRole('button', { name: 'Allow notifications' }).click();
  await grace.page.getByRole('status').getByText('Saved').waitFor();
  expect(await grace.page.evaluate(() => window.asked)).toBe(1);
  await write(ada, room, `say @${grace.name} one`);
  await expect.poll(() => told(grace)).toHaveLength(1);
  await grace.page.getByText('Off', { exact: true }).click();
  await write(ada, room, `say @${grace.name} two`);
  await expect.poll(() => grace.page.title()).toMatch(/^\(2\)/);
  expect(await told(grace)).toHaveLength(1);
});

test('the tab’s icon has a dot for news and a count for mentions', async () => {
  const { ada, grace, room } = await twoInARoom();
  await createRoom(grace, unique('Elsewhere'));
  const usual = await icon(grace);
  await write(ada, room, 'say one');
  await expect.poll(() => icon(grace)).toContain('<circle');
  await write(ada, room, `say @${grace.name}`);
  await expect.poll(() => icon(grace)).toContain('>1</text>');
  await roomList(grace.page).getByRole('link', { name: room }).click();
  await expect.poll(() => icon(grace)).toContain(usual);
  await expect.poll(() => grace.page.title()).toBe(`${room} · Confab`);
});
