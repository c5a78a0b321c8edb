import { useWords } from '@/lib/i18n';
import { clockTime, fullTime } from '@/lib/time';
import type { AuditEvent } from '../hooks/use-audit-log';
import { isAlarming } from '../model/alarming';
import { inWords } from '../model/in-words';

/** When, what, who, and where from: read from left to right, one below the other on a phone. */
export function AuditLine({ event }: { event: AuditEvent }) {
  const { t, locale } = useWords();
  const at = new Date(event.at);
  const byAnother = event.actor && event.actor.id !== event.subject?.id ? event.actor : null;
  const who = event.subject ?? event.actor;
  const { what, detail } = inWords(event);

  return (
    <li className="flex gap-4 py-2.5">
      <time
        dateTime={event.at}
        title={fullTime(locale, at)}
        className="w-14 shrink-0 text-13 leading-5 text-faint tabular-nums"
      >
        {clockTime(locale, at)}
      </time>
      <div className="min-w-0 flex-1 md:flex md:gap-4">
        <p className="min-w-0 flex-1 text-14">
          <span className={`font-medium ${isAlarming(event.kind) ? 'text-danger' : ''}`}>{t(what)}</span>
          <span className="block text-13 text-muted">
            <span className="inline-block max-w-full break-words">
              {who ? (
                <>
                  {who.displayName} <span className="text-faint">@{who.username}</span>
                </>
              ) : (
                t('audit.nobody')
              )}
              {byAnother && event.subject && <Dot />}
            </span>
            {byAnother && event.subject && (
              <span className="inline-block">{t('audit.by', { name: byAnother.displayName })}</span>
            )}
          </span>
        </p>
        <p className="min-w-0 text-13 text-muted md:w-52 md:shrink-0">
          <span className="break-all md:block">{event.address}</span>
          {event.address && detail && <Dot className="md:hidden" />}
          {detail && <span className="text-faint md:block">{detail}</span>}
        </p>
      </div>
    </li>
  );
}

function Dot({ className = '' }: { className?: string }) {
  return <span className={`px-1.5 text-faint ${className}`}>{'·'}</span>;
}
