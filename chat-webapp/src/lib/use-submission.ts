import { useState, type FormEvent } from 'react';
import { focusFirstInvalid } from './focus';

interface Submission {
  readonly busy: boolean;
  readonly problem: unknown;
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
}

/** One submission at a time; what it fails with stays until the next try. */
export function useSubmission(submit: (form: FormData) => Promise<void>): Submission {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);

  async function run(form: HTMLFormElement) {
    setBusy(true);
    setProblem(null);
    try {
      await submit(new FormData(form));
    } catch (failure) {
      setProblem(failure);
    } finally {
      setBusy(false);
      focusFirstInvalid(form);
    }
  }

  return {
    busy,
    problem,
    onSubmit(event) {
      event.preventDefault();
      if (!busy) void run(event.currentTarget);
    },
  };
}
