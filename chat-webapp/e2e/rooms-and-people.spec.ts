import { expect, test } from 'vitest';
import {
  composer,
  createRoom,
  expectSaid,
  registered,
  roomList,
  twoInARoom,
  unique,
  useBrowser,
  write,
  type Person,
} from './harness/people';

useBrowser();

async function pick({ page }: Person, ...names: readonly string[]): Promise<void> {
  const dialog = page.getByRole('dialog');
  for (const name of names) {
    await dialog.getByRole('combobox').fill(name);
    await dialog.getByRole('option', { name }).click();
  }
}

async function direct(person: Person, ...names: readonly string[]): Promise<void> {
  await roomList(person.page).getByRole('button', { name: 'New direct message' }).click();
  await pick(person, ...names);
  await person.page.getByRole('button', { name: 'Start conversation' }).click();
  await person.page.getByRole('dialog').waitFor({ state: 'detached' });
}

const field = ({ page }: Person) => page.getByRole('textbox', { name: /^Message / });

async function say(person: Person, text: string): Promise<void> {
  await field(person).fill(text);
  await field(person).press('Enter');
}

test('a direct message reaches one person, named after the other, with a loud count', async () => {
  const [ada, grace] = [await registered('ada'), await registered('grace')];
  await createRoom(grace, unique('Elsewhere'));
  await direct(ada, grace.name);
  await composerOf(ada, grace.name).waitFor();
  await say(ada, 'say just you and me');
  const link = roomList(grace.page).getByRole('link', { name: ada.name });
  await link.getByText('1 unread message').waitFor({ state: 'attached' });
  await link.click();
  await expectSaid(grace, ['say just you and me']);
  await direct(grace, ada.name);
  await say(grace, 'say yes');
  await expectSaid(ada, ['say just you and me', 'say yes']);
});

const composerOf = ({ page }: Person, name: string) => page.getByRole('textbox', { name: `Message ${name}` });

test('a hidden conversation comes back with its next message', async () => {
  const [ada, grace, linus] = [await registered('ada'), await registered('grace'), await registered('linus')];
  const elsewhere = unique('Elsewhere');
  await createRoom(grace, elsewhere);
  await direct(ada, grace.name, linus.name);
  await say(ada, 'say one');
  const link = roomList(grace.page).getByRole('link', { name: ada.name });
  await link.click();
  await expectSaid(grace, ['say one']);
  await grace.page.getByRole('button', { name: 'More about this room' }).click();
  await grace.page.getByRole('menuitem', { name: 'Hide conversation' }).click();
  await expect.poll(() => link.count()).toBe(0);
  await composer(grace.page, elsewhere).waitFor();
  await say(ada, 'say two');
  await link.click();
  await expectSaid(grace, ['say one', 'say two']);
});

test('a private room is seen by those alone who were let in', async () => {
  const [ada, grace] = [await registered('ada'), await registered('grace')];
  const room = unique('Secret');
  await roomList(ada.page).getByRole('button', { name: 'Create a room' }).click();
  const dialog = ada.page.getByRole('dialog');
  await dialog.getByLabel('Name').fill(room);
  await dialog.getByText('Invited people').click();
  await dialog.getByRole('button', { name: 'Create room' }).click();
  await ada.page.getByRole('dialog', { name: `Add people to ${room}` }).waitFor();
  expect(await roomList(grace.page).getByRole('link', { name: room }).count()).toBe(0);
  await pick(ada, grace.name);
  await ada.page.getByRole('button', { name: 'Add', exact: true }).click();
  await roomList(grace.page).getByRole('link', { name: room }).click();
  await say(ada, 'say welcome');
  await expectSaid(grace, ['say welcome']);

  await grace.page.getByRole('button', { name: 'More about this room' }).click();
  await grace.page.getByRole('menuitem', { name: 'Leave room' }).click();
  await grace.page.getByRole('dialog').getByRole('button', { name: 'Leave room' }).click();
  await expect.poll(() => roomList(grace.page).getByRole('link', { name: room }).count()).toBe(0);
  await grace.page.goBack();
  await grace.page.getByText('No such room').waitFor();
});

test('an owner makes a moderator, who renames the room, and puts somebody out', async () => {
  const { ada, grace, room } = await twoInARoom();
  const members = async ({ page }: Person) => {
    await page.getByRole('button', { name: /members?, show/ }).click();
    return page.getByRole('complementary', { name: 'Members' });
  };
  const pane = await members(ada);
  await pane.getByRole('button', { name: grace.name }).click();
  await ada.page.getByRole('menuitem', { name: 'Make moderator' }).click();
  await pane.getByText('Moderator').waitFor();

  await grace.page.getByRole('button', { name: 'More about this room' }).click();
  await grace.page.getByRole('menuitem', { name: 'Edit name and topic' }).click();
  const renamed = `${room}-2`;
  await grace.page.getByRole('dialog').getByLabel('Name').fill(renamed);
  await grace.page.getByRole('button', { name: 'Save' }).click();
  await composer(ada.page, renamed).waitFor();
  await roomList(ada.page).getByRole('link', { name: renamed }).waitFor();

  await pane.getByRole('button', { name: grace.name }).click();
  await ada.page.getByRole('menuitem', { name: 'Remove from the room' }).click();
  await expect.poll(() => roomList(grace.page).getByRole('link', { name: renamed }).count()).toBe(0);
});

test('on a tablet a veil lies between the members and the room, and a click on it closes them', async () => {
  const { ada, room } = await twoInARoom();
  const { page } = ada;
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const members = page.getByRole('complementary', { name: 'Members' });
  const show = page.getByRole('button', { name: /members?, show/ });
  await show.click();
  await members.waitFor();
  await composer(page, room).click();
  expect(await members.isVisible()).toBe(true);
  await page.setViewportSize({ width: 820, height: 1180 });
  await page.mouse.click(400, 600);
  await members.waitFor({ state: 'detached' });
  await show.click();
  await members.waitFor();
  await roomList(page).getByRole('link', { name: room }).click({ force: true });
  await members.waitFor({ state: 'detached' });
});

test('a new name reaches the others at once', async () => {
  const { ada, grace, room } = await twoInARoom();
  await write(grace, room, 'say hello');
  await expectSaid(ada, ['say hello']);
  const { page } = grace;
  await page.getByRole('button', { name: /^Account and settings of/ }).click();
  await page.getByRole('menuitem', { name: 'Settings' }).click();
  const name = page.getByLabel('Your name');
  await name.fill('Grace Hopper');
  await name.press('Enter');
  await page.getByText('Saved', { exact: true }).waitFor();
  await ada.page.getByRole('log').getByRole('heading', { name: 'Grace Hopper' }).waitFor();
});

test('the switcher goes to rooms, people and commands by keys alone', async () => {
  const [ada, grace] = [await registered('ada'), await registered('grace')];
  const [first, second] = [unique('Anvils'), unique('Bellows')];
  await createRoom(ada, first);
  await createRoom(ada, second);
  const { keyboard } = ada.page;
  const go = async (query: string) => {
    await keyboard.press('Control+k');
    await ada.page.getByRole('dialog', { name: 'Go to' }).waitFor();
    await keyboard.type(query);
    await ada.page.getByRole('option').first().waitFor();
  };
  await go('anv');
  await keyboard.press('Enter');
  await composer(ada.page, first).waitFor();
  await go('');
  await keyboard.press('Enter');
  await composer(ada.page, second).waitFor();
  await go(grace.name);
  await ada.page.getByRole('option', { name: grace.name }).waitFor();
  await keyboard.press('Enter');
  await composerOf(ada, grace.name).waitFor();
  await go('shortcuts');
  await keyboard.press('Enter');
  await ada.page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
});

test('what is marked as unread waits, and is read on coming back', async () => {
  const { ada, grace, room } = await twoInARoom();
  await createRoom(grace, unique('Elsewhere'));
  const link = roomList(grace.page).getByRole('link', { name: room });
  await write(ada, room, 'say one', `say two @${grace.name}`);
  await link.getByText('1 mention').waitFor({ state: 'attached' });
  await link.click();
  await expect.poll(() => link.getByText(/unread|mention/).count()).toBe(0);
  await grace.page.getByRole('button', { name: 'More about this room' }).click();
  await grace.page.getByRole('menuitem', { name: 'Mark as unread' }).click();
  await link.getByText('1 mention').waitFor({ state: 'attached' });
  await grace.page.getByRole('log').getByText('New', { exact: true }).waitFor();
  await grace.page.reload();
  await expect.poll(() => link.getByText(/unread|mention/).count()).toBe(0);
});
