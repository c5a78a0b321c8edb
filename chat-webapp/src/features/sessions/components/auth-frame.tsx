import type { ReactNode } from 'react';
import { Mark } from '@/components/ui/mark';

interface AuthFrameProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly question: string;
  readonly answer: { readonly href: string; readonly label: string };
}

/** The mark, the form, and the way to the other form; nothing else. */
export function AuthFrame({ title, children, question, answer }: AuthFrameProps) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-form flex-col px-4 pt-[min(16vh,9rem)] pb-8 md:px-0">
      <div className="-ms-1 mb-8 flex items-center gap-2">
        <Mark size={26} />
        <span className="text-17 font-semibold">Confab</span>
      </div>
      <h1 className="mb-6 text-26 font-semibold tracking-[-0.015em]">{title}</h1>
      {children}
      <p className="mt-6 text-14 text-muted">
        {question}{' '}
        <a href={answer.href} className="font-medium text-accent-text underline-offset-2 hover:underline">
          {answer.label}
        </a>
      </p>
    </main>
  );
}
