import type { KeyboardEvent } from 'react';

/** Each presses the button of the same name in the message that has the focus. */
const acts: Readonly<Record<string, string>> = {
  c: 'copy',
  e: 'edit',
  r: 'reply',
  '+': 'react',
  l: 'link',
  u: 'unread',
  Delete: 'delete',
  Backspace: 'delete',
};

/** Up and Down walk the messages, Home and End go to both ends, letters do something with one. */
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
      default:
        if (!press(messages[at], acts[event.key])) return;
    }
    event.preventDefault();
  };
}

function press(message: HTMLElement | undefined, act: string | undefined): boolean {
  const button = act && message?.querySelector<HTMLElement>(`[data-act="${act}"]`);
  if (!button) return false;
  button.click();
  return true;
}

function focus(message: HTMLElement | undefined): void {
  message?.focus();
}

function lastInView(messages: readonly HTMLElement[], view: HTMLElement): HTMLElement | undefined {
  const bottom = view.getBoundingClientRect().bottom;
  return messages.findLast((message) => message.getBoundingClientRect().top < bottom - 16);
}
