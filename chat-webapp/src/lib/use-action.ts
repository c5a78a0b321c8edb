import { useState } from 'react';

interface Action<Arguments extends readonly unknown[]> {
  readonly busy: boolean;
  /** What the last try failed with; gone with the next one. */
  readonly problem: unknown;
  readonly run: (...values: Arguments) => void;
}

/** Does one thing at a time and remembers how it failed. */
export function useAction<Arguments extends readonly unknown[]>(
  act: (...values: Arguments) => Promise<void>,
): Action<Arguments> {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);

  async function run(...values: Arguments) {
    setBusy(true);
    setProblem(null);
    try {
      await act(...values);
    } catch (failure) {
      setProblem(failure);
    } finally {
      setBusy(false);
    }
  }

  return { busy, problem, run: (...values) => void (busy || run(...values)) };
}
