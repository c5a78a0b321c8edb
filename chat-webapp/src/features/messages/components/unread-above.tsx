import { ArrowUp } from 'lucide-react';
import { Icon } from '@/components/ui/icon';
import { useTranslate } from '@/lib/i18n';

/** The unread begins further back than what is held: this leads there. */
export function UnreadAbove({ onJump }: { onJump: () => void }) {
  const t = useTranslate();
  return (
    <button
      type="button"
      onClick={onJump}
      className="absolute start-1/2 top-3 z-2 flex h-8 -translate-x-1/2 animate-rise items-center gap-1.5 rounded-pill floating ps-2.5 pe-3.5 text-13 font-medium text-accent-text hover:bg-hover coarse:h-11"
    >
      <Icon of={ArrowUp} size={16} />
      {t('timeline.jumpToUnread')}
    </button>
  );
}
