import { useCallback, useEffect, useRef } from 'react';

/**
 * Puts the focus back where it was before something opened over the page, if it would be lost otherwise; `otherwise`
 * takes it where that is gone. Answers what to call before opening.
 */
export function useFocusReturn(isOpen: boolean, otherwise: () => void): () => void {
  const cameFrom = useRef<Element | null>(null);
  const fallBack = useRef(otherwise);
  useEffect(() => {
    fallBack.current = otherwise;
  });

  useEffect(() => {
    if (!isOpen) return;
    return () => {
      // Only then is the page out of the reach of what lay over it.
      requestAnimationFrame(() => requestAnimationFrame(() => giveBack(cameFrom.current, fallBack.current)));
    };
  }, [isOpen]);

  return useCallback(() => {
    cameFrom.current = document.activeElement;
  }, []);
}

function giveBack(cameFrom: Element | null, otherwise: () => void): void {
  if (document.activeElement !== document.body) return;
  if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus();
  if (document.activeElement === document.body) otherwise();
}
