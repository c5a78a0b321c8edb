import type { KeyboardEvent } from 'react';

/** Up, Down, Home and End walk the links of a list; one of them alone takes part in tabbing. */
export function onListKeys(event: KeyboardEvent<HTMLElement>): void {
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('a[href], [data-roving]')];
  const at = links.indexOf(document.activeElement as HTMLElement);
  if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
  const target = {
    ArrowUp: links[at - 1],
    ArrowDown: links[at + 1],
    Home: links[0],
    End: links.at(-1),
  }[event.key];
  if (!target) return;
  event.preventDefault();
  target.focus();
}
