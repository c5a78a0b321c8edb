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
    <div className="px-4 pt-[min(14vh,7rem)] pb-8 md:ps-16 md:pe-6">
      {title && <h2 className="mb-1.5 text-20 font-semibold">{title}</h2>}
      <p className="max-w-sentence text-15 text-muted">{children}</p>
      {action && <div className="mt-5 flex flex-wrap gap-2">{action}</div>}
    </div>
  );
}
