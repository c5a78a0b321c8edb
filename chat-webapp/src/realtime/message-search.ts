/** Finds a message that is known by its id alone: ids tell when they were made, and so do messages. */
import type { MessagePage } from './wire';

const mostTries = 24;

interface Found {
  readonly seq: number;
  readonly page: MessagePage;
}

/** The page around a message below or at `highest`, which is known by its `seq` or by its id; null if there is none. */
export async function findPage(
  target: number | string,
  highest: number,
  around: (seq: number) => Promise<MessagePage>,
): Promise<Found | null> {
  if (typeof target === 'string') return findById(target, highest, around);
  const page = await around(target);
  const seq = nearest(page, target);
  return seq === null ? null : { seq, page };
}

/** Halves what is left with each page. */
async function findById(
  id: string,
  highest: number,
  around: (seq: number) => Promise<MessagePage>,
): Promise<Found | null> {
  const time = timeOf(id);
  let [low, high] = [1, highest];
  for (let tries = 0; tries < mostTries && low <= high; tries += 1) {
    const page = await around(Math.floor((low + high) / 2));
    const found = page.items.find((message) => message.id === id);
    if (found) return { seq: found.seq, page };
    const [first, last] = [page.items[0], page.items.at(-1)];
    if (!first || !last) return null;
    if (time < Date.parse(first.createdAt) && page.hasMoreBefore) high = first.seq - 1;
    else if (time > Date.parse(last.createdAt) && page.hasMoreAfter) low = last.seq + 1;
    else return null;
  }
  return null;
}

/** What was never a message, or a change of one, has messages beside it. */
function nearest({ items }: MessagePage, seq: number): number | null {
  return (items.find((message) => message.seq >= seq) ?? items.at(-1))?.seq ?? null;
}

/** The first 48 bits of a UUID of version 7 are the milliseconds since the epoch. */
function timeOf(id: string): number {
  return parseInt(id.replaceAll('-', '').slice(0, 12), 16);
}
