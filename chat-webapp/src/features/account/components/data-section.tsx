import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Http } from '@/lib/http';
import { useTranslate } from '@/lib/i18n';
import { lazily } from '@/lib/lazily';
import { problemWords } from '@/lib/problem-words';
import { useAction } from '@/lib/use-action';
import { saveAs } from '../model/save-as';

const DeleteAccountDialog = lazily(() => import('./delete-account-dialog'));

interface DataSectionProps {
  readonly http: Http;
  readonly username: string;
  readonly hasPassword: boolean;
  readonly onSetPassword: () => void;
  /** The account is gone: so is all that this device knows of it. */
  readonly onDeleted: () => void;
}

/** Taking along what is one's own, and leaving for good. */
export function DataSection(props: DataSectionProps) {
  const { http, username, hasPassword, onSetPassword, onDeleted } = props;
  const t = useTranslate();
  const [deleting, setDeleting] = useState(false);
  const { busy, problem, run } = useAction(async () => {
    const data = await http.get<object>('/users/me/export');
    const json = JSON.stringify(data, null, 2);
    saveAs(`confab-${username}.json`, new Blob([json], { type: 'application/json' }));
  });

  return (
    <>
      <section aria-labelledby="data-export" className="mb-8">
        <h2 id="data-export" className="mb-1 text-15 font-semibold">
          {t('data.export.title')}
        </h2>
        <p className="mb-4 text-14 text-muted">{t('data.export.hint')}</p>
        {problem !== null && <Notice>{problemWords(t, problem)}</Notice>}
        <Button look="outline" busy={busy} onClick={() => run()}>
          {t('data.export.submit')}
        </Button>
      </section>
      <section aria-labelledby="data-delete" className="border-t border-line pt-6">
        <h2 id="data-delete" className="mb-1 text-15 font-semibold">
          {t('data.delete.title')}
        </h2>
        <p className="mb-4 text-14 text-muted">{t('data.delete.hint')}</p>
        <Button look="danger" onClick={() => setDeleting(true)}>
          {t('data.delete.open')}
        </Button>
      </section>
      {deleting && (
        <DeleteAccountDialog
          http={http}
          username={username}
          hasPassword={hasPassword}
          onSetPassword={onSetPassword}
          onDeleted={onDeleted}
          onClose={() => setDeleting(false)}
        />
      )}
    </>
  );
}
