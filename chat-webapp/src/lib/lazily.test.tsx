import { act, cleanup, render, screen } from '@testing-library/react';
import { Suspense, type ComponentType } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { lazily } from './lazily';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it('waits for code that could not be loaded, instead of breaking', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const load = vi
    .fn<() => Promise<{ default: ComponentType }>>()
    .mockRejectedValueOnce(new Error('no network'))
    .mockResolvedValue({ default: () => 'here' });
  const Late = lazily(load);
  render(
    <Suspense fallback="on its way">
      <Late />
    </Suspense>,
  );
  expect(screen.getByText('on its way')).toBeTruthy();
  await act(() => vi.advanceTimersByTimeAsync(2000));
  expect(screen.getByText('here')).toBeTruthy();
  expect(load).toHaveBeenCalledTimes(2);
});
