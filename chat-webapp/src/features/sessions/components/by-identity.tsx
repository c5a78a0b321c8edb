import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { useTranslate } from '@/lib/i18n';
import type { Journey } from '@/lib/journey';
import { problemWords } from '@/lib/problem-words';
import { useDeparture } from '@/lib/use-departure';

interface ByIdentityProps {
  /** What people call it. */
  readonly provider: string;
  readonly journey: Journey;
  /** There is no other. */
  readonly isOnly?: boolean;
}

/** The way in by the identity provider. */
export function ByIdentity({ provider, journey, isOnly = false }: ByIdentityProps) {
  const t = useTranslate();
  const { busy, problem, run } = useDeparture();
  return (
    <div className="flex flex-col gap-5">
      {problem !== null && <Notice>{problemWords(t, problem)}</Notice>}
      <Button
        look={isOnly ? 'primary' : 'outline'}
        busy={busy}
        className="h-10 w-full"
        onClick={() => run(journey)}
      >
        <span className="truncate">{t('login.continueWith', { provider })}</span>
      </Button>
    </div>
  );
}

/** Between two ways in. */
export function Or() {
  const t = useTranslate();
  return (
    <p className="my-5 flex items-center gap-3 text-13 text-muted before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
      {t('login.or')}
    </p>
  );
}
