import { Button, type ButtonProps } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { EitherCodeField } from '@/components/ui/either-code-field';
import { Notice } from '@/components/ui/notice';
import { PasswordField } from '@/components/ui/password-field';
import { useTranslate } from '@/lib/i18n';
import { problemWords } from '@/lib/problem-words';
import { useProof } from '../hooks/use-proof';
import type { Proof } from '../model/second-factor';

interface ProofDialogProps {
  readonly title: string;
  readonly words: string;
  readonly submit: string;
  readonly look?: ButtonProps['look'];
  /** A code of the second factor besides. */
  readonly takesCode?: boolean;
  readonly onProof: (proof: Proof) => Promise<void>;
  readonly onClose: () => void;
}

/** A browser that was left open is not its owner: what follows takes the password, and most often a code. */
export default function ProofDialog(props: ProofDialogProps) {
  const { title, words, submit, look, takesCode = true, onProof, onClose } = props;
  const t = useTranslate();
  const { busy, problem, onSubmit, errors, codeField, forgetErrors } = useProof(onProof);

  return (
    <Dialog title={title} onClose={onClose}>
      <form method="post" noValidate onSubmit={onSubmit} className="flex flex-col gap-5">
        {problem !== null && <Notice>{problemWords(t, problem)}</Notice>}
        <p className="text-14 text-muted">{words}</p>
        <PasswordField
          autoFocus
          autoComplete="current-password"
          error={errors.password ? t(errors.password) : null}
        />
        {takesCode && <EitherCodeField ref={codeField} error={errors.code ?? null} onSwitch={forgetErrors} />}
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" look={look} busy={busy}>
            {submit}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
