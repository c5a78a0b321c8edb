import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { useTranslate } from '@/lib/i18n';

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

interface StepActionsProps {
  readonly submit: string;
  readonly busy: boolean;
  readonly onCancel: () => void;
}

/** How a step's form is left, onwards or back to where one was. */
export function StepActions({ submit, busy, onCancel }: StepActionsProps) {
  const t = useTranslate();
  return (
    <div className="flex gap-2">
      <Button type="submit" busy={busy}>
        {submit}
      </Button>
      <Button look="quiet" onClick={onCancel}>
        {t('action.cancel')}
      </Button>
    </div>
  );
}
