import { useEffect, useId, useState, type KeyboardEvent } from 'react';

interface Options {
  readonly listId: string;
  /** -1 while there is nothing to choose. */
  readonly active: number;
  /** For the field's `aria-activedescendant`. */
  readonly activeId: string | undefined;
  readonly optionId: (index: number) => string;
  readonly setActive: (index: number) => void;
  /** Takes the keys that move and choose; answers whether it was one of them. */
  readonly onKeyDown: (event: KeyboardEvent) => boolean;
}

/** A list below a field that keeps the focus: Up and Down move, Enter chooses. */
export function useOptions(count: number, onChoose: (index: number) => void): Options {
  const listId = useId();
  const [wanted, setActive] = useState(0);
  const active = Math.min(wanted, count - 1);
  const optionId = (index: number) => `${listId}-${index}`;
  const activeId = active < 0 ? undefined : optionId(active);

  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  function onKeyDown(event: KeyboardEvent): boolean {
    if (event.nativeEvent.isComposing || active < 0) return false;
    if (event.key === 'ArrowDown') setActive((active + 1) % count);
    else if (event.key === 'ArrowUp') setActive((active - 1 + count) % count);
    else if (event.key === 'Enter') onChoose(active);
    else return false;
    event.preventDefault();
    return true;
  }

  return { listId, active, activeId, optionId, setActive, onKeyDown };
}
