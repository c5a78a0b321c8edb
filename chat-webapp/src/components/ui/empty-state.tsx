import type { ReactNode } from 'react';

/** One sentence and one action, each written for its place. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title?: string;
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="max-w-sentence px-4 py-8 md:px-6">
      {title && <h2 className="mb-1 text-17 font-semibold">{title}</h2>}
      <p className="text-15 text-muted">{children}</p>
      {action && <div className="mt-4 flex flex-wrap gap-2">{action}</div>}
    </div>
  );
}
