import { useTranslate } from '@/lib/i18n';
import type { useCompletion } from '../hooks/use-completion';

/** Above the field: what could be meant. The field keeps the focus. */
export function CompletionList({ completion }: { completion: ReturnType<typeof useCompletion> }) {
  const t = useTranslate();
  const { kind, suggestions, options, choose } = completion;
  if (!kind) return null;
  return (
    <ul
      id={options.listId}
      role="listbox"
      aria-label={kind === 'person' ? t('completion.people') : t('completion.emoji')}
      className="absolute inset-x-0 bottom-full z-10 mb-1 max-h-72 overflow-y-auto rounded-panel floating p-1"
    >
      {suggestions.map((suggestion, at) => (
        <li
          key={suggestion.key}
          id={options.optionId(at)}
          role="option"
          aria-selected={at === options.active}
          onPointerMove={() => options.setActive(at)}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => choose(at)}
          className="flex h-8 items-center gap-2.5 rounded-control px-2 text-14 aria-selected:bg-hover coarse:h-11"
        >
          <span aria-hidden className="flex w-5 shrink-0 justify-center text-15 text-muted">
            {suggestion.icon}
          </span>
          <span className="min-w-0 truncate">{suggestion.name}</span>
          <span className="ms-auto shrink-0 ps-3 text-12 text-faint">{suggestion.hint}</span>
        </li>
      ))}
    </ul>
  );
}
