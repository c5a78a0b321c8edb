import { Dialog } from '@/components/ui/dialog';
import { useTranslate, type MessageKey } from '@/lib/i18n';

type Words = Extract<MessageKey, `keys.${string}`>;

const shortcuts: readonly (readonly [Words, readonly string[]])[] = [
  ['keys.switcher', ['Ctrl+K']],
  ['keys.rooms', ['Alt+↑', 'Alt+↓']],
  ['keys.unreadRooms', ['Alt+Shift+↑', 'Alt+Shift+↓']],
  ['keys.sidebar', ['Ctrl+/']],
  ['keys.regions', ['F6']],
  ['keys.messages', ['↑', '↓']],
  ['keys.react', ['+']],
  ['keys.reply', ['R']],
  ['keys.edit', ['E']],
  ['keys.editLast', ['↑']],
  ['keys.copy', ['C']],
  ['keys.copyLink', ['L']],
  ['keys.unread', ['U']],
  ['keys.delete', ['Del']],
  ['keys.latest', ['End']],
  ['keys.send', ['Enter']],
  ['keys.newLine', ['Shift+Enter']],
  ['keys.escape', ['Esc']],
  ['keys.overview', ['?']],
];

export default function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslate();
  return (
    <Dialog title={t('keys.title')} onClose={onClose}>
      <dl>
        {shortcuts.map(([words, keys]) => (
          <div
            key={words}
            className="flex min-h-9 items-center justify-between gap-4 border-b border-line py-1.5 last:border-0"
          >
            <dt className="text-14">{t(words)}</dt>
            <dd className="flex shrink-0 gap-1.5">
              {keys.map((key) => (
                <kbd
                  key={key}
                  className="rounded-control bg-sunken px-1.5 py-0.5 font-sans text-12 font-medium text-muted"
                >
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
