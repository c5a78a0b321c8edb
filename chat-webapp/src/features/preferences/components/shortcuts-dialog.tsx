import { Dialog } from '@/components/ui/dialog';
import { useTranslate } from '@/lib/i18n';
import { Shortcuts } from './shortcuts';

export default function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslate();
  return (
    <Dialog title={t('keys.title')} onClose={onClose}>
      <Shortcuts heading="h3" />
    </Dialog>
  );
}
