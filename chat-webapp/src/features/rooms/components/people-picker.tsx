import { X } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { Icon } from '@/components/ui/icon';
import { useOptions } from '@/components/ui/use-options';
import { useTranslate } from '@/lib/i18n';
import { problemWords } from '@/lib/problem-words';
import type { Author, Chat } from '@/realtime';
import { usePeople } from '../hooks/use-people';

interface PeoplePickerProps {
  readonly chat: Chat;
  readonly label: string;
  readonly chosen: readonly Author[];
  /** Not to choose from, beside those that are chosen. */
  readonly without: readonly string[];
  readonly most?: number;
  readonly autoFocus?: boolean;
  /** Enter in an empty field, once somebody is chosen. */
  readonly onDone?: () => void;
  readonly onChange: (chosen: readonly Author[]) => void;
}

/** Chooses people by their names: the field holds who is chosen, the list below who could be. */
export function PeoplePicker(props: PeoplePickerProps) {
  const { chat, label, chosen, without, most = Infinity, autoFocus, onDone, onChange } = props;
  const t = useTranslate();
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const isFull = chosen.length >= most;
  const found = usePeople(chat, query, new Set([...without, ...chosen.map(({ id }) => id)]));
  const people = isFull ? [] : found.people;
  const options = useOptions(people.length, choose);

  function choose(index: number) {
    const person = people[index];
    if (!person) return;
    onChange([...chosen, person]);
    setQuery('');
    options.setActive(0);
    field.current?.focus();
  }

  function remove(person: Author) {
    onChange(chosen.filter((each) => each !== person));
    field.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    const last = chosen.at(-1);
    if (event.key === 'Backspace' && query === '' && last) remove(last);
    else if (event.key === 'Enter' && query === '' && last && onDone && !event.nativeEvent.isComposing) {
      event.preventDefault();
      onDone();
    } else if (!options.onKeyDown(event) && event.key === 'Enter') event.preventDefault();
  }

  return (
    <div>
      <label htmlFor={`${options.listId}-field`} className="mb-1.5 block text-13 font-medium">
        {label}
      </label>
      <div className="field flex min-h-10 flex-wrap items-center gap-1 p-1 coarse:min-h-11">
        {chosen.map((person) => (
          <Token key={person.id} person={person} onRemove={() => remove(person)} />
        ))}
        <input
          ref={field}
          id={`${options.listId}-field`}
          role="combobox"
          aria-expanded={people.length > 0}
          aria-controls={options.listId}
          aria-autocomplete="list"
          aria-activedescendant={options.activeId}
          autoFocus={autoFocus}
          autoComplete="off"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            options.setActive(0);
          }}
          onKeyDown={onKeyDown}
          placeholder={chosen.length === 0 ? t('people.placeholder') : undefined}
          className="h-8 min-w-24 flex-1 bg-transparent px-2 text-15 outline-none coarse:h-9 coarse:text-17"
        />
      </div>
      <ul id={options.listId} role="listbox" aria-label={label} className="-mx-2 mt-2 h-58 overflow-y-auto">
        {people.map((person, at) => (
          <li
            key={person.id}
            id={options.optionId(at)}
            role="option"
            aria-selected={at === options.active}
            onPointerMove={() => options.setActive(at)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(at)}
            className="flex h-10 items-center gap-2.5 rounded-control px-2 aria-selected:bg-hover coarse:h-11"
          >
            <Avatar id={person.id} name={person.displayName} size={24} />
            <span className="own-direction min-w-0 truncate text-14">
              {person.displayName} <span className="mx-1 text-13 text-faint">@{person.username}</span>
            </span>
          </li>
        ))}
        {people.length === 0 && found.isComplete && (
          <li role="presentation" className="px-2 py-2 text-14 text-muted">
            {noOptions()}
          </li>
        )}
      </ul>
    </div>
  );

  function noOptions(): string {
    if (isFull) return t('people.full', { count: most });
    if (found.problem !== null) return problemWords(t, found.problem);
    return query.trim() ? t('people.noMatch', { query: query.trim() }) : t('people.hint');
  }
}

function Token({ person, onRemove }: { person: Author; onRemove: () => void }) {
  const t = useTranslate();
  return (
    <span className="flex h-8 items-center gap-1.5 rounded-control bg-active ps-1.5 text-14">
      <Avatar id={person.id} name={person.displayName} size={20} />
      <span className="max-w-40 truncate">{person.displayName}</span>
      <button
        type="button"
        aria-label={t('people.remove', { name: person.displayName })}
        onClick={onRemove}
        className="flex size-7 items-center justify-center rounded-control text-muted hover:text-text"
      >
        <Icon of={X} size={14} />
      </button>
    </span>
  );
}
