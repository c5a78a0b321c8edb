import { Search } from 'lucide-react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Icon } from '@/components/ui/icon';
import { useOptions } from '@/components/ui/use-options';
import { useTranslate } from '@/lib/i18n';
import { offered, type SwitcherEntry } from '../model/entries';

interface SwitcherProps {
  readonly entries: readonly SwitcherEntry[];
  /** Ids of what was used last, the latest first. */
  readonly recent: readonly string[];
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onClose: () => void;
}

/** One field to go anywhere: a room, a person, a command. */
export default function Switcher({ entries, recent, query, onQuery, onClose }: SwitcherProps) {
  const t = useTranslate();
  const groups = offered(entries, recent, query);
  const found = groups.flatMap((group) => group.entries);
  const options = useOptions(found.length, choose);

  function choose(index: number) {
    const entry = found[index];
    if (!entry) return;
    onClose();
    entry.onChoose();
  }

  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => !open && onClose()}
      className="fixed inset-0 z-20 flex h-(--visual-viewport-height) animate-appear items-start justify-center bg-scrim md:px-4 md:pt-[12vh]"
    >
      <Modal className="flex max-h-full w-full animate-rise flex-col overflow-hidden floating max-md:h-full md:max-h-[60vh] md:max-w-[36rem] md:rounded-panel">
        <AriaDialog aria-label={t('switcher.title')} className="flex min-h-0 flex-1 flex-col outline-none">
          <label className="flex h-13 shrink-0 items-center gap-3 border-b border-line ps-4 pe-3">
            <Icon of={Search} className="text-faint" />
            <input
              role="combobox"
              aria-expanded
              aria-controls={options.listId}
              aria-autocomplete="list"
              aria-activedescendant={options.activeId}
              aria-label={t('switcher.title')}
              autoFocus
              autoComplete="off"
              value={query}
              onChange={(event) => {
                onQuery(event.target.value);
                options.setActive(0);
              }}
              onKeyDown={options.onKeyDown}
              placeholder={t('switcher.placeholder')}
              className="h-full min-w-0 flex-1 bg-transparent text-15 outline-none coarse:text-17"
            />
            <button
              type="button"
              onClick={onClose}
              className="rounded-control px-2 text-13 text-muted coarse:h-11 md:hidden"
            >
              {t('action.cancel')}
            </button>
          </label>
          <div
            id={options.listId}
            role="listbox"
            aria-label={t('switcher.title')}
            className="min-h-0 flex-1 overflow-y-auto p-2"
          >
            {groups.map(({ heading, entries: group }) => (
              <div
                key={heading ?? 'found'}
                role="group"
                aria-label={heading ? t(`switcher.${heading}`) : t('switcher.title')}
              >
                {heading && (
                  <p aria-hidden className="px-2 pt-2 pb-1 text-12 font-medium text-faint">
                    {t(`switcher.${heading}`)}
                  </p>
                )}
                {group.map((entry) => {
                  const at = found.indexOf(entry);
                  return (
                    <Option
                      key={entry.id}
                      id={options.optionId(at)}
                      entry={entry}
                      active={at === options.active}
                      onPoint={() => options.setActive(at)}
                      onChoose={() => choose(at)}
                    />
                  );
                })}
              </div>
            ))}
          </div>
          <p role="status" className="px-4 pb-4 text-14 text-muted empty:hidden">
            {found.length === 0 ? t('switcher.noMatch', { query: query.trim() }) : ''}
          </p>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

interface OptionProps {
  readonly id: string;
  readonly entry: SwitcherEntry;
  readonly active: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

function Option({ id, entry, active, onPoint, onChoose }: OptionProps) {
  return (
    <div
      id={id}
      role="option"
      aria-selected={active}
      onPointerMove={onPoint}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
      className="flex h-9 items-center gap-2.5 rounded-control px-2 text-14 aria-selected:bg-hover coarse:h-11"
    >
      <span className="flex w-5 shrink-0 justify-center text-muted">{entry.icon}</span>
      <span className={`min-w-0 truncate ${entry.isUnread ? 'font-semibold' : ''}`}>{entry.name}</span>
      {entry.hint && (
        <span className="ms-auto max-w-1/2 shrink-0 truncate ps-3 text-12 text-faint">{entry.hint}</span>
      )}
    </div>
  );
}
