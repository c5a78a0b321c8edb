import type { RefObject } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { useTranslate } from '@/lib/i18n';
import EmojiPicker from './emoji-picker';

interface EmojiPopoverProps {
  readonly trigger: RefObject<HTMLElement | null>;
  readonly onChoose: (emoji: string) => void;
  readonly onClose: () => void;
}

/** The emoji beside a button, open for as long as it is mounted. */
export default function EmojiPopover({ trigger, onChoose, onClose }: EmojiPopoverProps) {
  const t = useTranslate();
  return (
    <Popover
      isOpen
      onOpenChange={(open) => !open && onClose()}
      triggerRef={trigger}
      placement="bottom end"
      offset={4}
      className="z-20 animate-appear rounded-panel floating"
    >
      <Dialog aria-label={t('emoji.title')} className="w-80 max-w-full outline-none">
        <EmojiPicker
          onChoose={(emoji) => {
            onClose();
            onChoose(emoji);
          }}
        />
      </Dialog>
    </Popover>
  );
}
