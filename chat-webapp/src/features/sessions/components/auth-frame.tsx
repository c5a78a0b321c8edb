import type { ReactNode } from 'react';
import { Mark } from '@/components/ui/mark';

interface AuthFrameProps {
  /** What the server is called; null until it is known. */
  readonly name: string | null;
  readonly title: string;
  readonly words?: string;
  readonly children?: ReactNode;
  /** The way to the other form, where there is one. */
  readonly other?: { readonly question: string; readonly href: string; readonly label: string };
  /** What to show is not known yet: it keeps its place and is shown with a blink less. */
  readonly isPending?: boolean;
  /** What is over in a moment is not shown at all. */
  readonly isLate?: boolean;
}

/** The mark, the form, and the way to the other form; nothing else. */
export function AuthFrame(props: AuthFrameProps) {
  const { name, title, words, children, other, isPending = false, isLate = false } = props;
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-form flex-col px-4 pt-[min(16vh,9rem)] pb-8 md:px-0">
      <div className="-ms-1 mb-8 flex items-center gap-2">
        <Mark size={26} />
        <span className={`min-w-0 truncate text-17 font-semibold ${name === null ? 'invisible' : ''}`}>
          {name ?? 'Confab'}
        </span>
      </div>
      <div className={isPending ? 'invisible' : isLate ? 'animate-appear-late' : ''}>
        <h1 className="text-26 font-semibold text-balance tracking-[-0.015em]">{title}</h1>
        {words && <p className="mt-2 text-15 text-pretty text-muted">{words}</p>}
        {children && <div className="mt-6">{children}</div>}
        {other && (
          <p className="mt-6 text-14 text-muted">
            {other.question}{' '}
            <a href={other.href} className="font-medium text-accent-text underline-offset-2 hover:underline">
              {other.label}
            </a>
          </p>
        )}
      </div>
    </main>
  );
}
