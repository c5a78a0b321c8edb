import { Ellipsis, LogOut } from 'lucide-react';
import { lazy, startTransition, Suspense, useRef, useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { useTranslate } from '@/lib/i18n';

const Menu = lazy(() => import('@/components/ui/menu'));

/** What a member can do with the room. */
export function RoomMenu({ onLeave }: { onLeave: () => void }) {
  const t = useTranslate();
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton
        ref={trigger}
        icon={Ellipsis}
        label={t('room.more')}
        tooltip="below"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => startTransition(() => setOpen(true))}
      />
      {isOpen && (
        <Suspense>
          <Menu
            label={t('room.more')}
            trigger={trigger}
            onClose={() => setOpen(false)}
            entries={[{ id: 'leave', label: t('leave.submit'), icon: LogOut, onAction: onLeave }]}
          />
        </Suspense>
      )}
    </>
  );
}
