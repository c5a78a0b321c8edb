import { useTranslate } from '@/lib/i18n';

/** Above the first message that one has not read; it stays until one leaves the room. */
export function NewLine() {
  const t = useTranslate();
  return (
    <div
      role="separator"
      aria-label={t('timeline.newLine')}
      className="flex h-6 items-center gap-2 px-4 md:px-5"
    >
      <span className="h-px max-w-[49.25rem] flex-1 bg-accent" />
      <span className="text-12 font-semibold text-accent-text">{t('timeline.new')}</span>
    </div>
  );
}
