import type { KeyboardEvent } from 'react';

/** Up and Down walk the messages, Home and End go to both ends, C copies. */
export function useMessageKeys(goToEnd: () => void) {
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const messages = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-message]')];
    const at = messages.findIndex((message) => message.contains(document.activeElement));
    const onMessage = messages[at] === event.target;
    if (at >= 0 && !onMessage) return;
    switch (event.key) {
      case 'ArrowUp':
        focus(at < 0 ? lastInView(messages, event.currentTarget) : messages[at - 1]);
        break;
      case 'ArrowDown':
        focus(at < 0 ? lastInView(messages, event.currentTarget) : messages[at + 1]);
        break;
      case 'End':
        goToEnd();
        break;
      case 'c':
        messages[at]?.querySelector<HTMLElement>('[data-copy]')?.click();
        return;
      default:
        return;
    }
    event.preventDefault();
  };
}

function focus(message: HTMLElement | undefined): void {
  message?.focus();
}

function lastInView(messages: readonly HTMLElement[], view: HTMLElement): HTMLElement | undefined {
  const bottom = view.getBoundingClientRect().bottom;
  return messages.findLast((message) => message.getBoundingClientRect().top < bottom - 16);
}
