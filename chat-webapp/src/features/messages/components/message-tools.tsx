import { Copy, Ellipsis, Link2, MailDot, Pencil, Reply, SmilePlus, Trash2 } from 'lucide-react';
import { startTransition, Suspense, useRef, useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import type { MenuEntry } from '@/components/ui/menu';
import { copyText } from '@/lib/clipboard';
import { useTranslate } from '@/lib/i18n';
import { lazily } from '@/lib/lazily';
import type { MessageItem } from '@/realtime';
import { useMessages } from '../hooks/message-context';

const Menu = lazily(() => import('@/components/ui/menu'));
const EmojiPopover = lazily(() => import('./emoji-popover'));

/** What hover and focus bring out beside a message; each has a key, which presses its button. */
export function MessageTools({ item }: { item: MessageItem }) {
  const t = useTranslate();
  const { acts } = useMessages();
  const rights = acts.rightsOn(item);
  const react = useRef<HTMLButtonElement>(null);
  const more = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState<'emoji' | 'menu' | null>(null);
  const show = (what: typeof open) => startTransition(() => setOpen(what));
  const entries = useMoreEntries(item);
  const button = { tabIndex: -1, className: 'size-7' };

  return (
    <>
      <ToolBar pinned={open !== null}>
        {rights.answer && (
          <>
            <IconButton
              {...button}
              ref={react}
              data-act="react"
              icon={SmilePlus}
              label={t('message.react')}
              shortcut="+"
              aria-expanded={open === 'emoji'}
              onClick={() => show('emoji')}
            />
            <IconButton
              {...button}
              data-act="reply"
              icon={Reply}
              label={t('message.reply')}
              shortcut="R"
              onClick={() => acts.reply(item)}
            />
          </>
        )}
        {rights.edit && (
          <IconButton
            {...button}
            data-act="edit"
            icon={Pencil}
            label={t('message.edit')}
            shortcut="E"
            onClick={() => acts.edit(item)}
          />
        )}
        <IconButton
          {...button}
          ref={more}
          icon={Ellipsis}
          label={t('message.more')}
          aria-haspopup="menu"
          aria-expanded={open === 'menu'}
          onClick={() => show('menu')}
        />
      </ToolBar>
      {entries.map(({ id, onAction }) => (
        <button key={id} type="button" hidden data-act={id} onClick={onAction} />
      ))}
      <Suspense>
        {open === 'menu' && (
          <Menu
            label={t('message.more')}
            trigger={more}
            placement="bottom end"
            onClose={() => setOpen(null)}
            entries={entries}
          />
        )}
        {open === 'emoji' && (
          <EmojiPopover
            trigger={react}
            onChoose={(emoji) => acts.react(item, emoji)}
            onClose={() => setOpen(null)}
          />
        )}
      </Suspense>
    </>
  );
}

/** For one's own message that is not on the timeline yet: nothing but its text is there. */
export function PendingTools({ text }: { text: string }) {
  const t = useTranslate();
  return (
    <ToolBar pinned={false}>
      <IconButton
        icon={Copy}
        label={t('message.copy')}
        shortcut="C"
        tabIndex={-1}
        data-act="copy"
        className="size-7"
        onClick={() => void copyText(text)}
      />
    </ToolBar>
  );
}

function ToolBar({ pinned, children }: { pinned: boolean; children: React.ReactNode }) {
  const shown = pinned
    ? 'flex'
    : 'hidden group-focus-within/message:flex group-hover/message:flex group-focus-visible/message:flex';
  return (
    <div
      className={`absolute end-[max(1rem,calc(100%-53rem))] -top-3.5 z-2 floating rounded-control pointer-coarse:hidden ${shown}`}
    >
      {children}
    </div>
  );
}

/** Everything that has no button of its own. */
export function useMoreEntries(item: MessageItem): readonly MenuEntry[] {
  const t = useTranslate();
  const { acts, me } = useMessages();
  const rights = acts.rightsOn(item);
  const entry = (id: string, label: string, icon: typeof Copy, shortcut: string, onAction: () => void) => ({
    id,
    label,
    icon,
    shortcut,
    onAction,
  });
  const isOthers = item.message.author.id !== me;
  const hasText = item.message.body !== '';
  return [
    ...(hasText ? [entry('copy', t('message.copy'), Copy, 'C', () => acts.copy(item))] : []),
    entry('link', t('message.copyLink'), Link2, 'L', () => acts.copyLink(item)),
    ...(rights.answer && isOthers
      ? [entry('unread', t('message.markUnread'), MailDot, 'U', () => acts.markUnread(item))]
      : []),
    ...(rights.remove
      ? [
          {
            ...entry('delete', t('message.delete'), Trash2, 'Del', () => acts.remove(item)),
            look: 'danger' as const,
          },
        ]
      : []),
  ];
}
