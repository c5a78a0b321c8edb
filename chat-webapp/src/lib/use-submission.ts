import { useState, type FormEvent } from 'react';
import { focusFirstInvalid } from './focus';
import { useInBrowser } from './use-in-browser';

interface Submission {
  readonly busy: boolean;
  readonly problem: unknown;
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
}

/** One submission at a time, and none before the page is alive; what it fails with stays until the next try. */
export function useSubmission(submit: (form: FormData) => Promise<void>): Submission {
  const [submitting, setSubmitting] = useState(false);
  const isAlive = useInBrowser(() => true, false);
  const busy = !isAlive || submitting;
  const [problem, setProblem] = useState<unknown>(null);

  async function run(form: HTMLFormElement) {
    setSubmitting(true);
    setProblem(null);
    try {
      await submit(new FormData(form));
    } catch (failure) {
      setProblem(failure);
    } finally {
      setSubmitting(false);
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
