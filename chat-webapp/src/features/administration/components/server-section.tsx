import { useState } from 'react';
import { Notice } from '@/components/ui/notice';
import { TextField } from '@/components/ui/text-field';
import type { Http } from '@/lib/http';
import { useTranslate } from '@/lib/i18n';
import { problemWords } from '@/lib/problem-words';
import { useAction } from '@/lib/use-action';
import { useServerInfo, type ServerInfo } from '../hooks/use-server-info';
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
      <ServerNameField
        server={server}
        onRename={async (name) => {
          await rename(name);
          onSaved(true);
        }}
      />
      <h2 className="mt-8 mb-1.5 text-13 font-medium">{t('server.registration')}</h2>
      <p className="text-14">{t(`server.registration.${server.registration}`)}</p>
      <p className="mt-1.5 text-13 text-muted">{t('server.registrationHint')}</p>
    </>
  );
}

interface ServerNameFieldProps {
  readonly server: ServerInfo;
  readonly onRename: (name: string) => Promise<void>;
}

/** Saved by Enter and on leaving the field. */
function ServerNameField({ server, onRename }: ServerNameFieldProps) {
  const t = useTranslate();
  const [name, setName] = useState(server.name);
  const [tried, setTried] = useState(false);
  const { problem, run } = useAction(onRename);
  const invalid = !isServerName(name.trim());

  function save() {
    setTried(true);
    if (!invalid && name.trim() !== server.name) run(name.trim());
  }

  const error = tried && invalid ? t('server.nameInvalid') : null;
  return (
    <TextField
      label={t('server.name')}
      value={name}
      autoComplete="off"
      onChange={(event) => {
        setName(event.target.value);
        setTried(false);
      }}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) save();
      }}
      hint={t('server.nameHint')}
      error={error ?? (problem === null ? null : problemWords(t, problem))}
    />
  );
}
