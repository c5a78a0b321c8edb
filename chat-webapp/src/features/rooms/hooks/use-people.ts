import { useEffect, useState } from 'react';
import { bestMatches } from '@/lib/match';
import type { Author, Chat } from '@/realtime';

const typingPause = 150;
const most = 20;

interface People {
  readonly people: readonly Author[];
  /** Nobody else is to come for this query. */
  readonly isComplete: boolean;
  readonly problem: unknown;
}

interface Answer {
  readonly query: string;
  readonly people: readonly Author[];
}

const nobody: Answer = { query: '', people: [] };

/** People whose names match: those known here at once, all others of the server soon. */
export function usePeople(chat: Chat, query: string, left: ReadonlySet<string>): People {
  const [answer, setAnswer] = useState(nobody);
  const [problem, setProblem] = useState<unknown>(null);
  const wanted = query.trim();

  useEffect(() => {
    if (!wanted) return;
    let current = true;
    const ask = () =>
      chat.searchPeople(wanted).then(
        ({ items }) => {
          if (!current) return;
          setAnswer({ query: wanted, people: items });
          setProblem(null);
        },
        (failure: unknown) => current && setProblem(failure),
      );
    const timer = setTimeout(() => void ask(), typingPause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [chat, wanted]);

  const known = chat.people().filter((person) => !left.has(person.id));
  const matching = bestMatches(wanted, known, namesOf);
  const others = answer.query === wanted ? answer.people : [];
  const people = new Map([...matching, ...others].map((person) => [person.id, person]));
  left.forEach((id) => people.delete(id));
  return {
    people: [...people.values()].slice(0, most),
    isComplete: !wanted || answer.query === wanted || problem !== null,
    problem,
  };
}

function namesOf({ displayName, username }: Author): readonly string[] {
  return [displayName, username];
}
