import { SmilePlus } from 'lucide-react';
import { startTransition, Suspense, useRef, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { useTranslate } from '@/lib/i18n';
import { lazily } from '@/lib/lazily';
import type { MessageItem, Reaction } from '@/realtime';
import { useMessages } from '../hooks/message-context';

const EmojiPopover = lazily(() => import('./emoji-popover'));

/** Who reacted how, one's own set off; a press joins in or takes back. */
export function Reactions({ item }: { item: MessageItem }) {
  const t = useTranslate();
  const { acts } = useMessages();
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const reactions = item.message.reactions ?? [];
  const mayReact = acts.rightsOn(item).answer;
  if (reactions.length === 0) return null;

  return (
    <div className="mt-1 mb-0.5 flex flex-wrap gap-1 coarse:gap-y-3">
      {reactions.map((reaction) => (
        <button
          key={reaction.emoji}
          type="button"
          aria-pressed={reaction.mine}
          aria-label={wordsOf(reaction)}
          title={wordsOf(reaction)}
          disabled={!mayReact}
          onClick={() => acts.react(item, reaction.emoji)}
          className="finger flex h-6 items-center gap-1.5 rounded-pill border border-line bg-surface px-2 text-13 text-muted tabular-nums transition-colors duration-90 enabled:hover:border-line-strong aria-pressed:border-accent-line aria-pressed:bg-accent-soft aria-pressed:font-medium aria-pressed:text-accent-text coarse:h-8 coarse:px-2.5"
        >
          <span aria-hidden>{reaction.emoji}</span>
          {reaction.count}
        </button>
      ))}
      {mayReact && (
        <button
          ref={trigger}
          type="button"
          aria-label={t('reaction.add')}
          title={t('reaction.add')}
          aria-expanded={isOpen}
          onClick={() => startTransition(() => setOpen(true))}
          className="finger flex h-6 items-center rounded-pill px-1.5 text-faint opacity-0 group-focus-within/message:opacity-100 group-hover/message:opacity-100 hover:bg-hover hover:text-text focus-visible:opacity-100 aria-expanded:opacity-100 coarse:h-8 coarse:px-2.5 coarse:opacity-100"
        >
          <Icon of={SmilePlus} size={16} />
        </button>
      )}
      {isOpen && (
        <Suspense>
          <EmojiPopover
            trigger={trigger}
            onChoose={(emoji) => acts.react(item, emoji)}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </div>
  );

  function wordsOf({ emoji, count, mine }: Reaction): string {
    return mine
      ? t('reaction.mine', { emoji, count, others: count - 1 })
      : t('reaction.others', { emoji, count });
  }
}
