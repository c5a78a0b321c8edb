import { CodeField } from '@/components/ui/code-field';
import { CopyButton } from '@/components/ui/copy-button';
import { Notice } from '@/components/ui/notice';
import { useTranslate } from '@/lib/i18n';
import { problemWords } from '@/lib/problem-words';
import { useProof } from '../hooks/use-proof';
import type { ProposedSecret } from '../hooks/use-second-factor';
import { inGroups, type Proof } from '../model/second-factor';
import { QrCode } from './qr-code';
import { Step, StepActions } from './step';

interface AddToAppProps {
  readonly proposed: ProposedSecret;
  readonly onConfirm: (proof: Proof) => Promise<void>;
  readonly onCancel: () => void;
}

/** The secret goes into the app, which shows by a code that it has it. */
export function AddToApp({ proposed, onConfirm, onCancel }: AddToAppProps) {
  const t = useTranslate();
  const { busy, problem, onSubmit, errors, codeField } = useProof(onConfirm);

  return (
    <Step title={t('secondFactor.app.title')} words={t('secondFactor.app.words')}>
      <Secret {...proposed} />
      <form method="post" noValidate onSubmit={onSubmit} className="mt-6 flex flex-col gap-5">
        {problem !== null && <Notice>{problemWords(t, problem)}</Notice>}
        <CodeField ref={codeField} error={errors.code ?? null} />
        <StepActions submit={t('secondFactor.app.submit')} busy={busy} onCancel={onCancel} />
      </form>
    </Step>
  );
}

/** For a camera, for the app on this very phone, and for fingers. */
function Secret({ secret, uri }: ProposedSecret) {
  const t = useTranslate();
  return (
    <>
      <QrCode text={uri} label={t('secondFactor.app.qr')} />
      <a
        href={uri}
        className="finger mt-4 hidden w-fit text-14 font-medium text-accent-text underline-offset-2 hover:underline coarse:block"
      >
        {t('secondFactor.app.open')}
      </a>
      <p className="mt-5 mb-1.5 text-13 font-medium">{t('secondFactor.app.secret')}</p>
      <p translate="no" className="mb-3 font-mono text-14 select-all">
        {inGroups(secret)}
      </p>
      <CopyButton text={secret} label={t('secondFactor.app.copy')} />
    </>
  );
}
