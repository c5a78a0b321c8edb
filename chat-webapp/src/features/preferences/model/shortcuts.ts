import type { MessageKey } from '@/lib/i18n';
import type { EnterKey } from './preferences';

type Area = Extract<MessageKey, `keys.area.${string}`>;
type Line = readonly [Exclude<Extract<MessageKey, `keys.${string}`>, Area>, readonly string[]];

/** Every key there is, by where it works. */
export function shortcutsWith(enter: EnterKey): Readonly<Record<Area, readonly Line[]>> {
  const [send, newLine] = enter === 'sends' ? ['Enter', 'Shift+Enter'] : ['Shift+Enter', 'Enter'];
  return {
    'keys.area.everywhere': [
      ['keys.switcher', ['Ctrl+K']],
      ['keys.rooms', ['Alt+↑', 'Alt+↓']],
      ['keys.unreadRooms', ['Alt+Shift+↑', 'Alt+Shift+↓']],
      ['keys.sidebar', ['Ctrl+/']],
      ['keys.regions', ['F6', 'Shift+F6']],
      ['keys.escape', ['Esc']],
      ['keys.settings', ['Ctrl+,']],
      ['keys.overview', ['?']],
    ],
    'keys.area.messages': [
      ['keys.messages', ['↑', '↓']],
      ['keys.latest', ['End']],
      ['keys.react', ['+']],
      ['keys.reply', ['R']],
      ['keys.edit', ['E']],
      ['keys.copy', ['C']],
      ['keys.copyLink', ['L']],
      ['keys.unread', ['U']],
      ['keys.delete', ['Del']],
    ],
    'keys.area.writing': [
      ['keys.send', [send, 'Ctrl+Enter']],
      ['keys.newLine', [newLine]],
      ['keys.editLast', ['↑']],
      ['keys.complete', ['Tab']],
    ],
    'keys.area.lists': [
      ['keys.list', ['↑', '↓']],
      ['keys.listEnds', ['Home', 'End']],
    ],
  };
}
