import { useEffect, useId, useRef, type ReactNode } from 'react';

interface StepProps {
  readonly title: string;
  readonly words: string;
  /** One begins by typing: a field has the focus. */
  readonly isTyped?: boolean;
  readonly children: ReactNode;
}

/** One of several things to do in one place. It takes the focus: what had it is gone with the step before. */
export function Step({ title, words, isTyped = false, children }: StepProps) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isTyped) heading.current?.focus();
  }, [isTyped]);

  return (
    <section aria-labelledby={id}>
      <h2 ref={heading} id={id} tabIndex={-1} className="mb-1 text-15 font-semibold outline-none">
        {title}
      </h2>
      <p className="mb-5 text-14 text-pretty text-muted">{words}</p>
      {children}
    </section>
  );
}
