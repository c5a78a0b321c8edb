import type { LucideIcon } from 'lucide-react';
import type { RefObject } from 'react';
import { Menu as AriaMenu, MenuItem } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Icon } from './icon';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon: LucideIcon;
  readonly shortcut?: string;
  /** What can't be undone is set apart by its colour. */
  readonly look?: 'danger';
  readonly onAction: () => void;
}

interface MenuProps {
  readonly label: string;
  readonly trigger: RefObject<HTMLElement | null>;
  readonly entries: readonly MenuEntry[];
  readonly onClose: () => void;
  readonly placement?: 'bottom start' | 'bottom end';
}

/** The menu of a button, open for as long as it is mounted. */
export default function Menu({ label, trigger, entries, onClose, placement = 'bottom start' }: MenuProps) {
  return (
    <Popover
      isOpen
      onOpenChange={(open) => !open && onClose()}
      triggerRef={trigger}
      placement={placement}
      offset={4}
      className="z-20 min-w-56 animate-appear rounded-panel floating p-1 outline-none"
    >
      <AriaMenu aria-label={label} autoFocus="first" onClose={onClose} className="outline-none">
        {entries.map((entry) => (
          <MenuItem
            key={entry.id}
            textValue={entry.label}
            onAction={entry.onAction}
            className={`flex h-8 items-center gap-2.5 rounded-control px-2.5 text-14 outline-none data-focused:bg-hover coarse:h-11 ${entry.look === 'danger' ? 'text-danger' : ''}`}
          >
            <Icon of={entry.icon} className={entry.look === 'danger' ? '' : 'text-muted'} />
            <span className="flex-1">{entry.label}</span>
            {entry.shortcut && (
              <kbd className="font-sans text-12 text-faint pointer-coarse:hidden">{entry.shortcut}</kbd>
            )}
          </MenuItem>
        ))}
      </AriaMenu>
    </Popover>
  );
}
