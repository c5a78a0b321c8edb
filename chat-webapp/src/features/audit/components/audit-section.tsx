import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Http } from '@/lib/http';
import { useWords } from '@/lib/i18n';
import { problemWords } from '@/lib/problem-words';
import { dayName, dayOf } from '@/lib/time';
import { useAuditLog, type AuditEvent } from '../hooks/use-audit-log';
import { everything, type AuditFilter } from '../model/filter';
import { AuditFilters } from './audit-filters';
import { AuditLine } from './audit-line';

/** What has happened on this server, for those who run it. */
export function AuditSection({ http }: { http: Http }) {
  const { t } = useWords();
  const [filter, setFilter] = useState<AuditFilter>(everything);
  const { items: events, hasMore, problem, loadMore } = useAuditLog(http, filter);

  return (
    <>
      <p className="mb-5 text-14 text-muted">{t('audit.hint')}</p>
      <AuditFilters http={http} filter={filter} onChange={setFilter} />
      {problem !== null && <Notice>{problemWords(t, problem)}</Notice>}
      <div aria-busy={events === null}>
        {events?.length === 0 && <p className="py-6 text-14 text-muted">{t('audit.none')}</p>}
        {daysOf(events ?? []).map((day) => (
          <Day key={dayOf(day.at)} {...day} />
        ))}
      </div>
      {hasMore && (
        <Button look="outline" className="mt-5" onClick={loadMore}>
          {t('browse.more')}
        </Button>
      )}
    </>
  );
}

interface EventsOfDay {
  readonly at: Date;
  readonly events: readonly AuditEvent[];
}

function Day({ at, events }: EventsOfDay) {
  const { locale } = useWords();
  const name = dayName(locale, at, new Date());
  return (
    <section aria-label={name} className="mt-6">
      <h2 className="mb-1 text-13 font-medium text-faint">{name}</h2>
      <ul className="divide-y divide-line">
        {events.map((event) => (
          <AuditLine key={event.id} event={event} />
        ))}
      </ul>
    </section>
  );
}

function daysOf(events: readonly AuditEvent[]): EventsOfDay[] {
  const days: { at: Date; events: AuditEvent[] }[] = [];
  for (const event of events) {
    const at = new Date(event.at);
    const last = days.at(-1);
    if (last && dayOf(last.at) === dayOf(at)) last.events.push(event);
    else days.push({ at, events: [event] });
  }
  return days;
}
