import { useEffect, useEffectEvent } from 'react';

interface DashboardKeys {
  readonly onRoom: (step: 1 | -1, unread: boolean) => void;
  readonly onSidebar: () => void;
  readonly onEscape: () => void;
  readonly onOverview: () => void;
  readonly onSwitcher: () => void;
  readonly onSettings: () => void;
}

/** The keys that work everywhere in the dashboard; an open dialog keeps them to itself. */
export function useDashboardKeys(keys: DashboardKeys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (
      event.defaultPrevented ||
      event.isComposing ||
      document.querySelector('[role="dialog"], [role="menu"]')
    )
      return;
    const command = commandOf(event, keys);
    if (!command) return;
    event.preventDefault();
    command();
  });

  useEffect(() => {
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function commandOf(event: KeyboardEvent, keys: DashboardKeys): (() => void) | null {
  const control = event.ctrlKey || event.metaKey;
  if (event.altKey && !control && event.key === 'ArrowUp') return () => keys.onRoom(-1, event.shiftKey);
  if (event.altKey && !control && event.key === 'ArrowDown') return () => keys.onRoom(1, event.shiftKey);
  if (control && !event.altKey && event.key === '/') return keys.onSidebar;
  if (control && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') return keys.onSwitcher;
  if (control && !event.altKey && event.key === ',') return keys.onSettings;
  if (event.key === 'F6') return () => walkRegions(event.shiftKey ? -1 : 1);
  if (event.key === 'Escape') return keys.onEscape;
  if (event.key === '?' && !control && !isWriting(event.target)) return keys.onOverview;
  return null;
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]');
}

/** Goes to the next part of the page: where one last was in it, or where it begins. */
function walkRegions(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (region) => region.offsetParent,
  );
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions[(at + step + regions.length) % regions.length];
  const entry =
    next?.querySelector<HTMLElement>('[aria-current="page"], [data-timeline], [data-composer]') ?? next;
  entry?.focus();
}
