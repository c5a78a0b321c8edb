import { Pencil, Reply, SmilePlus } from 'lucide-react';
import { useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Icon } from '@/components/ui/icon';
import type { MenuEntry } from '@/components/ui/menu';
import { useTranslate } from '@/lib/i18n';
import type { MessageItem } from '@/realtime';
import { useMessages } from '../hooks/message-context';
import { recentEmoji } from '../model/recent-emoji';
import EmojiPicker from './emoji-picker';
import { useMoreEntries } from './message-tools';

const mostQuick = 6;

/** What one can do with a message, at the thumb. */
export default function MessageSheet({ item, onClose }: { item: MessageItem; onClose: () => void }) {
  const t = useTranslate();
  const [isPicking, setPicking] = useState(false);
  const { acts } = useMessages();
  const entries = useSheetEntries(item);
  const choose = (emoji: string) => {
    onClose();
    acts.react(item, emoji);
  };

  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => !open && onClose()}
      className="fixed inset-0 z-20 flex h-(--visual-viewport-height) animate-appear items-end justify-center bg-scrim md:pb-4"
    >
      <Modal className="max-h-[88%] w-full animate-rise overflow-y-auto rounded-t-panel floating pb-[max(0.5rem,env(safe-area-inset-bottom))] md:max-w-dialog md:rounded-panel md:pb-0">
        <Dialog aria-label={t('message.actions')} className="flex flex-col p-2 outline-none">
          {isPicking ? (
            <EmojiPicker onChoose={choose} />
          ) : (
            <>
              {acts.rightsOn(item).answer && (
                <QuickReactions onChoose={choose} onMore={() => setPicking(true)} />
              )}
              {entries.map((entry) => (
                <SheetButton key={entry.id} entry={entry} onClose={onClose} />
              ))}
            </>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function QuickReactions({ onChoose, onMore }: { onChoose: (emoji: string) => void; onMore: () => void }) {
  const t = useTranslate();
  const [quick] = useState(() => recentEmoji.get().slice(0, mostQuick));
  const button = 'flex h-11 flex-1 items-center justify-center rounded-control text-20 active:bg-active';
  return (
    <div className="mb-1 flex border-b border-line pb-1">
      {quick.map((emoji) => (
        <button key={emoji} type="button" className={button} onClick={() => onChoose(emoji)}>
          {emoji}
        </button>
      ))}
      <button
        type="button"
        aria-label={t('reaction.add')}
        className={`${button} text-muted`}
        onClick={onMore}
      >
        <Icon of={SmilePlus} />
      </button>
    </div>
  );
}

function SheetButton({ entry, onClose }: { entry: MenuEntry; onClose: () => void }) {
  return (
    <button
      type="button"
      onClick={() => {
        onClose();
        entry.onAction();
      }}
      className={`flex h-12 items-center gap-3 rounded-control px-3 text-start text-15 active:bg-active ${entry.look === 'danger' ? 'text-danger' : ''}`}
    >
      <Icon of={entry.icon} className={entry.look === 'danger' ? '' : 'text-muted'} />
      {entry.label}
    </button>
  );
}

function useSheetEntries(item: MessageItem): readonly MenuEntry[] {
  const t = useTranslate();
  const { acts } = useMessages();
  const rights = acts.rightsOn(item);
  const reply = { id: 'reply', label: t('message.reply'), icon: Reply, onAction: () => acts.reply(item) };
  const edit = { id: 'edit', label: t('message.edit'), icon: Pencil, onAction: () => acts.edit(item) };
  const more = useMoreEntries(item);
  return [...(rights.answer ? [reply] : []), ...(rights.edit ? [edit] : []), ...more];
}
