import type { ReactNode } from 'react';

interface FactsProps {
  readonly of: readonly ReactNode[];
  /** One below the other from a tablet on. */
  readonly stackWhenWide?: boolean;
  readonly className?: string;
}

/** A few facts with dots between them. Each has its dot before it, and that of a line's first is cut off. */
export function Facts({ of, stackWhenWide = false, className = '' }: FactsProps) {
  return (
    <span className={`block overflow-hidden ${className}`}>
      <span className={`-ms-4 flex flex-wrap ${stackWhenWide ? 'md:flex-col' : ''}`}>
        {of.filter(Boolean).map((fact, index) => (
          <span key={index} className="flex min-w-0">
            <span aria-hidden className="w-4 shrink-0 text-center text-faint">
              {'·'}
            </span>
            <span className="min-w-0 break-words">{fact}</span>
          </span>
        ))}
      </span>
    </span>
  );
}
