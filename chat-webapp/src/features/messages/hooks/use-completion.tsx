import { useEffect, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { useOptions } from '@/components/ui/use-options';
import { useTranslate } from '@/lib/i18n';
import { bestMatches } from '@/lib/match';
import type { Author, Chat } from '@/realtime';
import { triggerAt, type Trigger } from '../model/completion';
import { searchEmoji } from '../model/emoji';
import { useEmoji } from './use-emoji';

const most = 8;

export interface Suggestion {
  readonly key: string;
  readonly icon: ReactNode;
  readonly name: string;
  readonly hint: string;
  /** What takes the place of what was begun. */
  readonly text: string;
}

interface Completion {
  readonly kind: Trigger['kind'] | null;
  readonly suggestions: readonly Suggestion[];
  readonly options: ReturnType<typeof useOptions>;
  readonly choose: (index: number) => void;
  /** Takes the keys that are about the list; answers whether it did. */
  readonly onKeyDown: (event: KeyboardEvent) => boolean;
}

interface CompletionParts {
  readonly chat: Chat;
  readonly roomId: string;
  readonly text: string;
  readonly caret: number;
  readonly onChoose: (trigger: Trigger, by: string) => void;
}

/** People after an @ and emoji after a colon, as one writes. */
export function useCompletion({ chat, roomId, text, caret, onChoose }: CompletionParts): Completion {
  const [dismissed, setDismissed] = useState<number | null>(null);
  const begun = triggerAt(text, caret);
  const trigger = begun && begun.from !== dismissed ? begun : null;
  const people = usePeopleSuggestions(chat, roomId, trigger?.kind === 'person' ? trigger.query : null);
  const emoji = useEmojiSuggestions(trigger?.kind === 'emoji' ? trigger.query : null);
  const suggestions = trigger?.kind === 'person' ? people : emoji;
  const options = useOptions(suggestions.length, choose);
  if (dismissed !== null && begun?.from !== dismissed) setDismissed(null);

  function choose(index: number) {
    const suggestion = suggestions[index];
    if (!trigger || !suggestion) return;
    onChoose(trigger, suggestion.text);
    options.setActive(0);
  }

  function onKeyDown(event: KeyboardEvent): boolean {
    if (!trigger || suggestions.length === 0 || event.shiftKey) return false;
    if (event.key === 'Escape') setDismissed(trigger.from);
    else if (event.key === 'Tab') choose(options.active);
    // What is written out needs no completion: Enter sends it.
    else if (event.key === 'Enter' && isWritten(suggestions[options.active])) return false;
    else return options.onKeyDown(event);
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  function isWritten(suggestion: Suggestion | undefined): boolean {
    return suggestion?.text.toLowerCase() === text.slice(trigger?.from, caret).toLowerCase();
  }

  return {
    kind: suggestions.length > 0 ? (trigger?.kind ?? null) : null,
    suggestions,
    options,
    choose,
    onKeyDown,
  };
}

function usePeopleSuggestions(chat: Chat, roomId: string, query: string | null): readonly Suggestion[] {
  const t = useTranslate();
  const [members, setMembers] = useState<readonly Author[]>([]);
  const wanted = query !== null;

  useEffect(() => {
    if (!wanted) return;
    let current = true;
    chat.members(roomId).then(
      (list) => current && setMembers(list.map(({ user }) => user)),
      () => {},
    );
    return () => {
      current = false;
    };
  }, [chat, roomId, wanted]);

  if (query === null) return [];
  const everybody = [
    { id: 'here', username: 'here', displayName: t('completion.here') },
    { id: 'room', username: 'room', displayName: t('completion.room') },
  ];
  const people = bestMatches(query, members, ({ displayName, username }) => [displayName, username]);
  const words = everybody.filter(({ username }) => username.startsWith(query.toLowerCase()));
  return [...people, ...words].slice(0, most).map(({ id, username, displayName }) => ({
    key: id,
    icon: id === username ? '@' : <Avatar id={id} name={displayName} size={20} />,
    name: id === username ? `@${username}` : displayName,
    hint: id === username ? displayName : `@${username}`,
    text: `@${username}`,
  }));
}

function useEmojiSuggestions(query: string | null): readonly Suggestion[] {
  const all = useEmoji(query !== null);
  if (query === null) return [];
  return searchEmoji(all, query, most).map(({ emoji, codes, name }) => ({
    key: emoji,
    icon: emoji,
    name,
    hint: codes[0] ? `:${codes[0]}:` : '',
    text: emoji,
  }));
}
