import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Http } from '@/lib/http';
import { useTranslate } from '@/lib/i18n';
import { problemWords } from '@/lib/problem-words';
import { useAction } from '@/lib/use-action';
import { useOwnSessions, type OwnSession } from '../hooks/use-own-sessions';
import { DeviceLine } from './device-line';

/** Where one is logged in, and logging out there. */
export function DevicesSection({ http }: { http: Http }) {
  const t = useTranslate();
  const { sessions, problem, end, endOthers } = useOwnSessions(http);
  const [told, setTold] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const single = useAction(async (session: OwnSession) => {
    await end(session.id);
    setTold(t('devices.loggedOut', { device: session.device || t('devices.unknown') }));
    list.current?.focus();
  });
  const others = useAction(async () => {
    await endOthers();
    setTold(t('devices.loggedOutOthers'));
    list.current?.focus();
  });
  const failure = problem ?? single.problem ?? others.problem;
  const hasOthers = sessions?.some(({ current }) => !current);

  return (
    <>
      <p className="mb-5 text-14 text-muted">{t('devices.hint')}</p>
      {failure !== null && <Notice>{problemWords(t, failure)}</Notice>}
      {/* As high as one device, which there always is. */}
      <ul
        ref={list}
        tabIndex={-1}
        aria-label={t('settings.page.devices')}
        aria-busy={sessions === null}
        className="min-h-16 divide-y divide-line outline-none"
      >
        {sessions?.map((session) => (
          <DeviceLine key={session.id} session={session} onEnd={() => single.run(session)} />
        ))}
      </ul>
      {hasOthers && (
        <Button look="outline" className="mt-5" busy={others.busy} onClick={() => others.run()}>
          {t('devices.logOutOthers')}
        </Button>
      )}
      <p role="status" className="mt-5 text-13 text-muted">
        {told}
      </p>
    </>
  );
}
