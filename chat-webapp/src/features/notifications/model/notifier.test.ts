import { expect, it, vi } from 'vitest';
import { Notifier, type Notice } from './notifier';

const notice = (roomId: string, seq: number): Notice => ({ roomId, seq, title: 'Ada', body: 'hello' });

function notifierOf({ watched = [] as readonly string[] } = {}) {
  const closed: number[] = [];
  const clicks = new Map<string, () => void>();
  const onOpen = vi.fn();
  const shown: number[] = [];
  const notifier = new Notifier({
    isWatched: async (roomId) => watched.includes(roomId),
    show({ roomId, seq }, onClick) {
      shown.push(seq);
      clicks.set(roomId, onClick);
      return { close: () => closed.push(seq) };
    },
    onOpen,
  });
  return { notifier, shown, closed, clicks, onOpen };
}

it('tells what nobody looks at', async () => {
  const { notifier, shown } = notifierOf({ watched: ['a'] });
  await notifier.tell(notice('a', 1));
  await notifier.tell(notice('b', 2));
  expect(shown).toEqual([2]);
});

it('takes back what was read, but not what came after', async () => {
  const { notifier, closed } = notifierOf();
  await notifier.tell(notice('a', 7));
  notifier.read('a', 6);
  notifier.read('b', 9);
  expect(closed).toEqual([]);
  notifier.read('a', 7);
  expect(closed).toEqual([7]);
});

it('opens the room on a click, and is gone', async () => {
  const { notifier, closed, clicks, onOpen } = notifierOf();
  await notifier.tell(notice('a', 1));
  clicks.get('a')!();
  expect(onOpen).toHaveBeenCalledExactlyOnceWith('a');
  expect(closed).toEqual([1]);
});

it('leaves nothing behind', async () => {
  const { notifier, closed } = notifierOf();
  await notifier.tell(notice('a', 1));
  await notifier.tell(notice('b', 2));
  notifier.clear();
  expect(closed).toEqual([1, 2]);
});
