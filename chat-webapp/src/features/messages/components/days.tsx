import { useMemo, type ReactNode } from 'react';
import { useWords } from '@/lib/i18n';
import { dayName, dayOf } from '@/lib/time';
import type { Chat, RoomSnapshot, User } from '@/realtime';
import { timeOfRow, type Row } from '../model/rows';
import { EventsLine } from './events-line';
import { MessageLine } from './message-line';
import { NewLine } from './new-line';
import { PendingLine } from './pending-line';
import { TopOfRoom } from './top-of-room';

interface DaysProps {
  readonly chat: Chat;
  readonly room: RoomSnapshot;
  readonly me: User;
  readonly name: string;
  readonly rows: readonly Row[];
  readonly start: number;
  readonly end: number;
  readonly onAdd: (() => void) | null;
}

interface Day {
  readonly key: string;
  readonly time: number | null;
  readonly from: number;
  readonly to: number;
}

/** The rows in view, day by day, so that each day's name stays in sight for as long as the day does. */
export function Days({ chat, room, me, name, rows, start, end, onAdd }: DaysProps) {
  const days = useMemo(() => daysOf(rows, start, end), [rows, start, end]);
  const rowOf = (row: Row): ReactNode => {
    switch (row.kind) {
      case 'message':
        return <MessageLine item={row.item} leads={row.leads} />;
      case 'pending':
        return (
          <PendingLine
            pending={row.pending}
            leads={row.leads}
            author={me}
            onRetry={chat.retry}
            onDiscard={chat.discard}
          />
        );
      case 'events':
        return <EventsLine items={row.items} />;
      case 'new':
        return <NewLine />;
      case 'top':
        return <TopOfRoom chat={chat} room={room} name={name} onAdd={onAdd} />;
      case 'day':
        return <div className="h-9" />;
    }
  };

  return days.map((day) => (
    <section key={day.key}>
      {day.time !== null && <DayName time={day.time} />}
      {rows.slice(day.from, day.to).map((row, at) => (
        <div key={row.key} data-row={day.from + at} className="flow-root">
          {rowOf(row)}
        </div>
      ))}
    </section>
  ));
}

/** Takes no height of its own: it lies over the space that the day's first row keeps free. */
function DayName({ time }: { time: number }) {
  const { locale } = useWords();
  return (
    <div className="sticky top-0 z-1 -mb-9 flex h-9 items-center bg-canvas ps-15 pe-4 md:ps-16 md:pe-5">
      <h2 className="text-12 font-medium text-muted">{dayName(locale, new Date(time), new Date())}</h2>
    </div>
  );
}

function daysOf(rows: readonly Row[], start: number, end: number): readonly Day[] {
  const days: Day[] = [];
  let from = start;
  for (let at = start; at < end; at += 1) {
    const opens = rows[at]!.kind === 'day' && at > from;
    if (opens) {
      days.push(dayFrom(rows, from, at));
      from = at;
    }
  }
  if (from < end) days.push(dayFrom(rows, from, end));
  return days;
}

function dayFrom(rows: readonly Row[], from: number, to: number): Day {
  if (rows[from]!.kind === 'top') return { key: 'top', time: null, from, to };
  let time: number | null = null;
  for (let at = from; at < to && time === null; at += 1) time = timeOfRow(rows[at]!);
  return { key: time === null ? 'unknown' : String(dayOf(new Date(time))), time, from, to };
}
