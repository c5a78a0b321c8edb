import { Download } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Icon } from '@/components/ui/icon';
import { useTranslate } from '@/lib/i18n';
import { saveAs } from '../model/save-as';
import { Step } from './step';

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly username: string;
  readonly onDone: () => void;
}

/** For the day when the app is lost. They stay until one says that one has them. */
export function RecoveryCodes({ codes, username, onDone }: RecoveryCodesProps) {
  const t = useTranslate();
  const text = codes.join('\n');

  function download() {
    const title = t('secondFactor.codes.file', { username, host: window.location.host });
    saveAs(
      `confab-${username}-recovery-codes.txt`,
      new Blob([`${title}\n\n${text}\n`], { type: 'text/plain' }),
    );
  }

  return (
    <Step title={t('secondFactor.codes.title')} words={t('secondFactor.codes.words')}>
      <div className="rounded-panel bg-sunken p-4">
        <ul translate="no" className="mb-4 space-y-1 font-mono text-14 break-all">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <div className="flex flex-wrap gap-2">
          <CopyButton text={text} label={t('secondFactor.codes.copy')} />
          <Button look="outline" className="bg-raised" onClick={download}>
            <Icon of={Download} size={16} />
            {t('secondFactor.codes.download')}
          </Button>
        </div>
      </div>
      <Button className="mt-5" onClick={onDone}>
        {t('secondFactor.codes.done')}
      </Button>
    </Step>
  );
}
