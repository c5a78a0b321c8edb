import { ArrowDown } from 'lucide-react';
import { Icon } from '@/components/ui/icon';
import { useTranslate } from '@/lib/i18n';

export function JumpToLatest({ unread, onJump }: { unread: number; onJump: () => void }) {
  const t = useTranslate();
  return (
    <button
      type="button"
      onClick={onJump}
      className="absolute end-[max(1rem,calc(100%-52.75rem))] bottom-3 z-2 flex h-8 animate-rise items-center gap-1.5 rounded-pill floating ps-2.5 pe-3.5 text-13 font-medium text-accent-text hover:bg-hover coarse:h-11"
    >
      <Icon of={ArrowDown} size={16} />
      {unread > 0 ? t('timeline.jumpToNew', { count: unread }) : t('timeline.jump')}
    </button>
  );
}
