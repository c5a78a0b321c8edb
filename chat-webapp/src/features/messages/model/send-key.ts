interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Whether a key finishes what one writes. With Ctrl it always does; with Shift, where Enter alone does not. */
export function finishes({ key, shiftKey, ctrlKey, metaKey, altKey }: Key, enterSends: boolean): boolean {
  if (key !== 'Enter' || altKey) return false;
  return ctrlKey || metaKey || shiftKey !== enterSends;
}
