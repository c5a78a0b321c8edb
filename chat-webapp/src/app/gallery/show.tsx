import type { ReactNode } from 'react';

/** A component, and under its name its states. */
export function Show({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section aria-label={name} className="border-t border-line py-6">
      <h2 className="mb-4 text-17 font-semibold">{name}</h2>
      <div className="flex flex-col gap-5">{children}</div>
    </section>
  );
}

/** One state, named. */
export function State({ of: name, children }: { of: string; children: ReactNode }) {
  return (
    <div>
      <p className="mb-1.5 text-12 text-faint">{name}</p>
      {children}
    </div>
  );
}
