import { Notice } from '@/components/ui/notice';
import { SavedField } from '@/components/ui/saved-field';
import type { Http } from '@/lib/http';
import { useTranslate } from '@/lib/i18n';
import { problemWords } from '@/lib/problem-words';
import { useServerInfo } from '../hooks/use-server-info';
import { isServerName } from '../model/server-name';

interface ServerSectionProps {
  readonly http: Http;
  readonly onSaved: (isKept: boolean) => void;
}

/** What the server is called, and whom it lets in. */
export function ServerSection({ http, onSaved }: ServerSectionProps) {
  const t = useTranslate();
  const { server, problem, rename } = useServerInfo(http);
  if (problem !== null) return <Notice>{problemWords(t, problem)}</Notice>;
  if (!server) return null;
  return (
    <>
      <SavedField
        label={t('server.name')}
        hint={t('server.nameHint')}
        value={server.name}
        isValid={isServerName}
        invalid={t('server.nameInvalid')}
        onSave={async (name) => {
          await rename(name);
          onSaved(true);
        }}
      />
      <h2 className="mt-8 mb-1.5 text-13 font-medium">{t('server.registration')}</h2>
      <p className="text-14">{t(`server.registration.${server.registration}`)}</p>
      <p className="mt-1.5 text-12 text-faint">{t('server.registrationHint')}</p>
    </>
  );
}
