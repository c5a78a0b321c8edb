/** What one is in the middle of typing that could be completed: `@gra` or `:tad`. Pure. */

export interface Trigger {
  readonly kind: 'person' | 'emoji';
  readonly query: string;
  /** Where it begins, with its mark. */
  readonly from: number;
}

export interface Completed {
  readonly text: string;
  readonly caret: number;
}

const person = /(?:^|[\s([{"'])(@([\p{L}\p{N}._-]{0,32}))$/u;
const emoji = /(?:^|[\s([{"'])(:([\p{L}\p{N}_+-]{2,32}))$/u;

export function triggerAt(text: string, caret: number): Trigger | null {
  const before = text.slice(0, caret);
  return found('person', person, before) ?? found('emoji', emoji, before);
}

function found(kind: Trigger['kind'], pattern: RegExp, before: string): Trigger | null {
  const match = pattern.exec(before);
  if (!match) return null;
  return { kind, query: match[2]!, from: before.length - match[1]!.length };
}

/** The text with what was begun replaced, and a space to go on after. */
export function completed(text: string, caret: number, trigger: Trigger, by: string): Completed {
  const rest = text.slice(caret);
  const inserted = rest.startsWith(' ') ? by : `${by} `;
  return {
    text: text.slice(0, trigger.from) + inserted + rest,
    caret: trigger.from + inserted.length + (rest.startsWith(' ') ? 1 : 0),
  };
}
