import { expect, test } from 'vitest';
import type { Locator } from 'playwright-core';
import { postByApi } from './harness/api';
import {
  atAnotherBrowser,
  composer,
  expectSaid,
  twoInARoom,
  useBrowser,
  write,
  type Person,
} from './harness/people';

useBrowser();

const message = ({ page }: Person, text: string): Locator =>
  page.getByRole('log').getByRole('article').filter({ hasText: text });

const onMessage = async (person: Person, text: string, ...keys: readonly string[]) => {
  await message(person, text).focus();
  for (const key of keys) await person.page.keyboard.press(key);
};

test('a message is edited in its place, by its key, and from the empty field', async () => {
  const { ada, grace, room } = await twoInARoom();
  await write(ada, room, 'say helo', 'say bye');
  await expectSaid(grace, ['say helo', 'say bye']);
  await onMessage(ada, 'say helo', 'e');
  const field = ada.page.getByRole('textbox', { name: 'Edit the message' });
  await field.fill('say hello');
  await field.press('Enter');
  await expectSaid(grace, ['say hello', 'say bye']);
  await message(grace, 'say hello').getByText('Edited').waitFor();

  await composer(ada.page, room).focus();
  await ada.page.keyboard.press('ArrowUp');
  await field.fill('say goodbye');
  await field.press('Enter');
  await expectSaid(grace, ['say hello', 'say goodbye']);
  await expect
    .poll(() => composer(ada.page, room).evaluate((each) => each === document.activeElement))
    .toBe(true);
  expect(await message(grace, 'say hello').getByRole('button', { name: 'Edit' }).count()).toBe(0);
});

test('a deletion can be undone, and stands when it is not', async () => {
  const { ada, grace, room } = await twoInARoom();
  await write(ada, room, 'say one', 'say two');
  await expectSaid(grace, ['say one', 'say two']);
  await onMessage(ada, 'say one', 'Delete');
  await expectSaid(ada, ['say two']);
  await ada.page.getByRole('button', { name: 'Undo' }).click();
  await expectSaid(ada, ['say one', 'say two']);
  await onMessage(ada, 'say two', 'Delete');
  await expectSaid(grace, ['say one']);
  await message(grace, 'Message deleted').waitFor();
  await grace.page.reload();
  await message(grace, 'Message deleted').waitFor();
});

test('a reply shows what it answers and leads there, however far back that is', async () => {
  const { ada, grace, room } = await twoInARoom();
  await write(ada, room, 'say the question');
  await postByApi(
    grace.name,
    room,
    Array.from({ length: 150 }, (_, index) => `say ${index}`),
  );
  await ada.page.getByRole('log').getByText('say 149', { exact: true }).waitFor();
  await ada.page.getByRole('log').press('Home');
  await expect
    .poll(
      async () => {
        await ada.page.getByRole('log').hover();
        await ada.page.mouse.wheel(0, -2000);
        return message(ada, 'say the question').count();
      },
      { timeout: 30_000 },
    )
    .toBe(1);
  await onMessage(ada, 'say the question', 'r');
  await ada.page.getByText(`Reply to ${ada.name}`).waitFor();
  await write(ada, room, 'say the answer');

  const reader = await atAnotherBrowser(grace);
  await message(reader, 'say the answer').waitFor();
  // The answer quotes the question: its neighbour tells whether it is there itself.
  const neighbour = reader.page.getByRole('log').getByText('say 0', { exact: true });
  expect(await neighbour.count()).toBe(0);
  await message(reader, 'say the answer')
    .getByRole('button', { name: /Go to the message/ })
    .click();
  await neighbour.waitFor();
  await reader.page.getByRole('button', { name: 'Jump to latest' }).click();
  await message(reader, 'say the answer').waitFor();
});

test('reactions are counted, joined and taken back', async () => {
  const { ada, grace, room } = await twoInARoom();
  await write(ada, room, 'say something');
  await message(grace, 'say something').waitFor();
  await onMessage(grace, 'say something', '+');
  await grace.page.getByRole('combobox', { name: 'Search emoji' }).fill('tada');
  await grace.page.getByRole('option', { name: 'party popper' }).waitFor();
  await grace.page.keyboard.press('Enter');
  const pill = message(ada, 'say something').getByRole('button', { name: '🎉: 1 person' });
  await pill.click();
  await message(grace, 'say something')
    .getByRole('button', { name: '🎉: you and 1 other', pressed: true })
    .click();
  const mine = message(ada, 'say something').getByRole('button', { name: '🎉: you', exact: true });
  await mine.waitFor();
  await ada.page.reload();
  await mine.click();
  await expect.poll(() => message(grace, 'say something').getByText('🎉').count()).toBe(0);
});

test('people and emoji are completed as one writes, and who writes is shown', async () => {
  const { ada, grace, room } = await twoInARoom();
  const field = composer(ada.page, room);
  await field.pressSequentially(`say @${grace.name.slice(0, 8)}`);
  await ada.page.getByRole('option', { name: grace.name }).waitFor();
  await grace.page.getByText(`${ada.name} is writing`).waitFor();
  await field.press('Enter');
  await field.pressSequentially(':tada');
  await ada.page.getByRole('option', { name: /party popper/ }).waitFor();
  await field.press('Tab');
  await ada.page.getByRole('button', { name: 'Preview' }).click();
  await ada.page.getByRole('button', { name: 'Write', exact: true }).click();
  await field.press('Enter');
  await expectSaid(grace, [`say @${grace.name} 🎉`]);
  await expect.poll(() => grace.page.getByText('is writing').count()).toBe(0);
});

test('an emoji is picked, and one writes on behind it', async () => {
  const { ada, grace, room } = await twoInARoom();
  const field = composer(ada.page, room);
  await field.pressSequentially('say hooray ');
  await ada.page.getByRole('button', { name: 'Emoji', exact: true }).click();
  await ada.page.getByRole('combobox').fill('party popper');
  await ada.page.getByRole('option', { name: /party popper/ }).waitFor();
  await ada.page.keyboard.press('Enter');
  await expect.poll(() => field.evaluate((area) => area === document.activeElement)).toBe(true);
  await ada.page.keyboard.type(' all');
  await ada.page.keyboard.press('Enter');
  await expectSaid(grace, ['say hooray 🎉 all']);
});

test('a link to a message shows it among its neighbours, and reading on leads to the end', async () => {
  const { ada, grace, room } = await twoInARoom();
  await postByApi(
    ada.name,
    room,
    Array.from({ length: 150 }, (_, index) => `say ${index}`),
  );
  await message(grace, 'say 149').waitFor();
  const reader = await atAnotherBrowser(grace);
  await reader.page.goto(`${grace.page.url()}&message=23`);
  await reader.page.getByRole('log').getByText('say 20', { exact: true }).waitFor();
  expect(await reader.page.getByRole('log').getByText('say 149', { exact: true }).count()).toBe(0);
  await expect
    .poll(
      async () => {
        await reader.page.getByRole('log').hover();
        await reader.page.mouse.wheel(0, 1500);
        return reader.page.getByRole('log').getByText('say 149', { exact: true }).count();
      },
      { timeout: 30_000 },
    )
    .toBe(1);
});

test('the first unread message is one press away, also when it is far back', async () => {
  const { ada, grace, room } = await twoInARoom();
  await grace.page.goto('/register');
  await postByApi(
    ada.name,
    room,
    Array.from({ length: 150 }, (_, index) => `say ${index}`),
  );
  const reader = await atAnotherBrowser(grace);
  await reader.page.getByRole('button', { name: 'Jump to the first unread message' }).click();
  await reader.page.getByRole('log').getByText('say 0', { exact: true }).waitFor();
  await reader.page.getByRole('log').getByText('New', { exact: true }).waitFor();
});

test('a block of code says its language, has its colours, and is copied as it is', async () => {
  const { ada, grace, room } = await twoInARoom();
  await grace.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const code = `const answer = "${'<b>'.repeat(60)}"; // never HTML`;
  await composer(ada.page, room).fill(`say look\n\`\`\`ts\n${code}\n\`\`\``);
  await composer(ada.page, room).press('Enter');
  const block = message(grace, 'say look').getByRole('figure');
  await block.getByText('ts', { exact: true }).waitFor();
  await block.locator('.hljs-keyword').getByText('const').waitFor();
  const pre = block.locator('pre');
  expect(await pre.textContent()).toBe(code);
  expect(await pre.evaluate((each) => each.scrollWidth > each.clientWidth)).toBe(true);
  await block.getByRole('button', { name: 'Copy' }).click();
  await block.getByText('Copied').waitFor();
  expect(await grace.page.evaluate(() => navigator.clipboard.readText())).toBe(code);
});
