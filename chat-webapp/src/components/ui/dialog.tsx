import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTranslate } from '@/lib/i18n';
import { IconButton } from './icon-button';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A modal dialog: in the middle on wide screens, from the bottom on narrow ones. Open for as long as it is mounted. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const t = useTranslate();
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => !open && onClose()}
      className="fixed inset-0 z-20 flex h-(--visual-viewport-height) animate-appear items-end justify-center bg-scrim md:items-start md:px-4 md:pt-[12vh]"
    >
      <Modal className="flex max-h-[88%] w-full animate-rise flex-col rounded-t-panel floating md:max-h-[76vh] md:max-w-dialog md:rounded-panel">
        <AriaDialog className="flex min-h-0 flex-1 flex-col outline-none">
          <header className="flex items-center justify-between gap-4 py-3 ps-5 pe-3">
            <Heading slot="title" className="min-w-0 truncate text-17 font-semibold">
              {title}
            </Heading>
            <IconButton icon={X} label={t('action.close')} shortcut="Esc" tooltip="below" onClick={onClose} />
          </header>
          <div className="flex min-h-0 flex-1 flex-col overflow-y-auto px-5 pb-[max(1.25rem,env(safe-area-inset-bottom))]">
            {children}
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
