import type { SystemEvent } from '@/realtime';

export type Happening =
  | { readonly kind: 'joined' | 'left'; readonly names: readonly string[] }
  | { readonly kind: 'role'; readonly name: string; readonly role: string }
  | { readonly kind: 'renamed'; readonly name: string | null };

/** Tells what happened in a row, putting together what is alike: "Ada, Grace and 3 others joined". Pure. */
export function folded(events: readonly SystemEvent[]): readonly Happening[] {
  const told: Happening[] = [];
  for (const event of events) {
    const happening = happeningOf(event);
    const last = told.at(-1);
    if ((happening.kind === 'joined' || happening.kind === 'left') && last?.kind === happening.kind) {
      told[told.length - 1] = { kind: last.kind, names: [...new Set([...last.names, ...happening.names])] };
    } else if (happening.kind === 'renamed' && last?.kind === 'renamed') {
      told[told.length - 1] = happening;
    } else {
      told.push(happening);
    }
  }
  return told;
}

function happeningOf(event: SystemEvent): Happening {
  switch (event.type) {
    case 'member.joined':
      return { kind: 'joined', names: [event.user.displayName] };
    case 'member.left':
      return { kind: 'left', names: [event.user.displayName] };
    case 'member.updated':
      return { kind: 'role', name: event.user.displayName, role: event.role };
    case 'room.updated':
      return { kind: 'renamed', name: event.room.name };
  }
}
