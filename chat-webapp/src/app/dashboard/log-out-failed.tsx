import { useTranslate } from '@/lib/i18n';
import { problemWords } from '@/lib/problem-words';

export function LogOutFailed({ problem }: { problem: unknown }) {
  const t = useTranslate();
  if (problem === null) return null;
  return (
    <p role="alert" className="px-4 pb-3 text-13 text-danger">
      {t('account.logOutFailed')} {problemWords(t, problem)}
    </p>
  );
}
