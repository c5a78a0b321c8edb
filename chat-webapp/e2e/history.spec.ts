import { expect, test } from 'vitest';
import { postByApi } from './harness/api';
import {
  atAnotherBrowser,
  composer,
  createRoom,
  expectSaid,
  roomList,
  said,
  twoInARoom,
  unique,
  useBrowser,
  write,
  type Person,
} from './harness/people';

useBrowser();

const texts = (count: number) => Array.from({ length: count }, (_, index) => `say ${index + 1}`);

async function scroll({ page }: Person, distance: number): Promise<void> {
  await page.getByRole('log').hover();
  await page.mouse.wheel(0, distance);
}

test('scrolling up reads the whole history, page by page, without hole or double', async () => {
  const { ada, grace, room } = await twoInARoom();
  await postByApi(ada.name, room, texts(180));
  const reader = await atAnotherBrowser(grace);
  await reader.page.getByRole('log').getByText('say 180', { exact: true }).waitFor();

  const seen = new Set<string>();
  const climb = async () => {
    await scroll(reader, -600);
    const numbers = (await said(reader)).map((text) => Number(text.slice(4)));
    expect(numbers).toEqual(numbers.map((_, index) => numbers[0]! + index));
    numbers.forEach((number) => seen.add(`say ${number}`));
    return seen.size;
  };
  await expect.poll(climb, { timeout: 60_000, interval: 50 }).toBe(180);
  await reader.page.getByText('This is where it begins.').waitFor();
});

test('a message that comes while one reads above does not move what one reads', async () => {
  const { ada, grace, room } = await twoInARoom();
  await postByApi(ada.name, room, texts(180));
  const reader = await atAnotherBrowser(grace);
  await reader.page.setViewportSize({ width: 1280, height: 720 });
  const log = reader.page.getByRole('log');
  await log.getByText('say 180', { exact: true }).waitFor();
  const anchor = log.getByText('say 60', { exact: true });
  await expect
    .poll(() => scroll(reader, -400).then(() => anchor.count()), { timeout: 30_000, interval: 100 })
    .toBe(1);
  await expect.poll(() => log.getAttribute('aria-busy')).toBe('false');
  const before = await anchor.boundingBox();
  await write(ada, room, 'say 181');
  const jump = reader.page.getByRole('button', { name: /new message|Jump to latest/ });
  await jump.waitFor();
  await expect.poll(() => anchor.boundingBox()).toEqual(before);
  await jump.click();
  await log.getByText('say 181', { exact: true }).waitFor();
});

test('however long a room is, the page holds little of it', async () => {
  const { ada, grace, room } = await twoInARoom();
  await postByApi(ada.name, room, texts(180));
  const reader = await atAnotherBrowser(grace);
  await reader.page.setViewportSize({ width: 1280, height: 720 });
  const log = reader.page.getByRole('log');
  await log.getByText('say 180', { exact: true }).waitFor();
  let most = 0;
  const climb = async () => {
    await scroll(reader, -1500);
    most = Math.max(most, await log.getByRole('article').count());
    return log.getByText('say 1', { exact: true }).count();
  };
  await expect.poll(climb, { timeout: 60_000, interval: 50 }).toBe(1);
  expect(most).toBeLessThan(110);
});

test('a room that one was in before shows at once, also without a network', async () => {
  const { ada, grace, room } = await twoInARoom();
  const other = unique('Elsewhere');
  await createRoom(grace, other);
  await write(ada, room, 'say one');
  await roomList(grace.page).getByRole('link', { name: room }).click();
  await expectSaid(grace, ['say one']);
  await grace.context.setOffline(true);
  await grace.page.getByText('Offline. What you write will be sent later.').waitFor();
  await roomList(grace.page).getByRole('link', { name: other }).click();
  await composer(grace.page, other).waitFor();
  await expectSaid(grace, []);
  await roomList(grace.page).getByRole('link', { name: room }).click();
  await expectSaid(grace, ['say one']);
});

test('what is written below news that one has just come to is in view whole', async () => {
  const { ada, grace, room } = await twoInARoom();
  await postByApi(ada.name, room, texts(30));
  const writer = await atAnotherBrowser(grace);
  await writer.page.setViewportSize({ width: 1280, height: 720 });
  const log = writer.page.getByRole('log');
  await log.getByText('say 30', { exact: true }).waitFor();
  for (const text of ['say 31', 'say 32\n\nand a second line']) await write(writer, room, text);
  await log.getByText('and a second line').waitFor();
  const left = () => log.evaluate((list) => list.scrollHeight - list.clientHeight - list.scrollTop);
  await expect.poll(left).toBeLessThanOrEqual(1);
});
