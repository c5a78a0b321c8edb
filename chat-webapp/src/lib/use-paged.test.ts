import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { usePaged, type Page } from './use-paged';

afterEach(cleanup);

const page = (items: string[], nextCursor: string | null = null): Page<string> => ({ items, nextCursor });

it('puts one page behind the other, to the last', async () => {
  const ask = async (cursor: string | null) => (cursor === null ? page(['a'], '1') : page(['b']));
  const { result } = renderHook(() => usePaged(ask));
  await vi.waitFor(() => expect(result.current.items).toEqual(['a']));
  expect(result.current.hasMore).toBe(true);
  act(() => result.current.loadMore());
  await vi.waitFor(() => expect(result.current.items).toEqual(['a', 'b']));
  expect(result.current.hasMore).toBe(false);
});

it('drops the answer to what one no longer asks', async () => {
  let answer: (late: Page<string>) => void = () => {};
  const slow = vi.fn(() => new Promise<Page<string>>((resolve) => (answer = resolve)));
  const quick = async () => page(['new']);
  const { result, rerender } = renderHook(({ ask }) => usePaged(ask), {
    initialProps: { ask: slow as () => Promise<Page<string>> },
  });
  await vi.waitFor(() => expect(slow).toHaveBeenCalled());
  rerender({ ask: quick });
  await vi.waitFor(() => expect(result.current.items).toEqual(['new']));
  await act(async () => answer(page(['old'])));
  expect(result.current.items).toEqual(['new']);
});

it('keeps what it has where the next page fails, and says so', async () => {
  const failure = new Error('gone');
  const ask = async (cursor: string | null) => {
    if (cursor !== null) throw failure;
    return page(['a'], '1');
  };
  const { result } = renderHook(() => usePaged(ask));
  await vi.waitFor(() => expect(result.current.items).toEqual(['a']));
  act(() => result.current.loadMore());
  await vi.waitFor(() => expect(result.current.problem).toBe(failure));
  expect(result.current.items).toEqual(['a']);
});
