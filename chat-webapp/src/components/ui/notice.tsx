import type { ReactNode } from 'react';

/** What went wrong with a whole form, said where one looks and read aloud at once. */
export function Notice({ children }: { children: ReactNode }) {
  return (
    <p role="alert" className="rounded-control bg-danger-soft px-3 py-2 text-14 text-danger">
      {children}
    </p>
  );
}
