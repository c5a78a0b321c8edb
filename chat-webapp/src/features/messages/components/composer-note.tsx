import { useTranslate } from '@/lib/i18n';
import type { Author } from '@/realtime';

interface ComposerNoteProps {
  readonly id: string;
  readonly typing: readonly Author[];
  readonly surplus: number;
  /** Letters left, once it is worth saying. */
  readonly left: number | null;
}

/** One faint line below the field that takes its space always: who else is writing, and how much still fits. */
export function ComposerNote({ id, typing, surplus, left }: ComposerNoteProps) {
  const t = useTranslate();
  return (
    <div className="flex h-5 max-w-[51.5rem] items-center gap-3 text-12">
      <p role="status" className="min-w-0 flex-1 truncate text-faint">
        {wordsFor(typing)}
      </p>
      <p id={id} className="shrink-0 tabular-nums" aria-live="polite">
        {surplus > 0 ? (
          <span className="text-danger">{t('composer.tooLong', { count: surplus })}</span>
        ) : (
          left !== null && <span className="text-faint">{t('composer.left', { count: left })}</span>
        )}
      </p>
    </div>
  );

  function wordsFor([first, second, ...more]: readonly Author[]): string {
    if (!first) return '';
    if (!second) return t('typing.one', { name: first.displayName });
    if (more.length > 0) return t('typing.many');
    return t('typing.two', { first: first.displayName, second: second.displayName });
  }
}
