import { Facts } from '@/components/ui/facts';
import { useWords } from '@/lib/i18n';
import type { Schemas } from '@/lib/schemas';
import { clockTime, fullTime } from '@/lib/time';
import type { AuditEvent } from '../hooks/use-audit-log';
import { isAlarming } from '../model/alarming';
import { inWords } from '../model/in-words';

/** When, what, who, and where from: read from left to right, one below the other on a phone. */
export function AuditLine({ event }: { event: AuditEvent }) {
  const { t, locale } = useWords();
  const at = new Date(event.at);
  const { actor, subject } = event;
  const who = subject ?? actor;
  const by = actor && subject && actor.id !== subject.id && t('audit.by', { name: actor.displayName });
  const { what, detail: own, onCommandLine } = inWords(event);
  const words = [own, onCommandLine && t('audit.commandLine')].filter(Boolean).join(', ');
  const address = event.address && <span className="break-all">{event.address}</span>;
  const detail = words && <span className="text-faint">{words}</span>;

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
          <Facts
            of={[who ? <Person key="who" {...who} /> : t('audit.nobody'), by]}
            className="text-13 text-muted"
          />
        </p>
        <p className="min-w-0 text-13 text-muted md:w-52 md:shrink-0">
          <Facts of={[address, detail]} stackWhenWide />
        </p>
      </div>
    </li>
  );
}

function Person({ displayName, username }: Pick<Schemas['Author'], 'displayName' | 'username'>) {
  return (
    <>
      {displayName} <span className="text-faint">@{username}</span>
    </>
  );
}
