/** Times as people read them. Formatters are costly to make and made once per language. */
const formats = new Map<string, Intl.DateTimeFormat>();

const shapes = {
  clock: { hour: 'numeric', minute: '2-digit' },
  day: { weekday: 'long', day: 'numeric', month: 'long' },
  date: { day: 'numeric', month: 'long' },
  dateOfYear: { day: 'numeric', month: 'long', year: 'numeric' },
  dayOfYear: { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' },
  full: { dateStyle: 'full', timeStyle: 'short' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

function formatted(shape: keyof typeof shapes, locale: string, time: Date): string {
  const key = `${locale} ${shape}`;
  const format = formats.get(key) ?? formatOf(shape, locale);
  formats.set(key, format);
  return format.format(time);
}

/** "08:05" where the day has 24 hours, "8:05 AM" where it has twice twelve. */
function formatOf(shape: keyof typeof shapes, locale: string): Intl.DateTimeFormat {
  const format = new Intl.DateTimeFormat(locale, shapes[shape]);
  if (shape !== 'clock' || format.resolvedOptions().hour12) return format;
  return new Intl.DateTimeFormat(locale, { ...shapes.clock, hour: '2-digit' });
}

export const clockTime = (locale: string, time: Date) => formatted('clock', locale, time);

export const fullTime = (locale: string, time: Date) => formatted('full', locale, time);

/** A calendar day where the reader is, as a value that can be compared. */
export function dayOf(time: Date): number {
  return time.getFullYear() * 10_000 + (time.getMonth() + 1) * 100 + time.getDate();
}

/** "Today", "Yesterday", the weekday with its date, and the year once it is another. */
export function dayName(locale: string, time: Date, now: Date): string {
  const name = dayInWords(locale, time, now);
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

/** The same as it stands within a sentence: "today". */
export function dayInWords(locale: string, time: Date, now: Date): string {
  return recently(locale, time, now) ?? formatted(isThisYear(time, now) ? 'day' : 'dayOfYear', locale, time);
}

/** Without the weekday, where what counts is how long ago it was. */
export function dateInWords(locale: string, time: Date, now: Date): string {
  return (
    recently(locale, time, now) ?? formatted(isThisYear(time, now) ? 'date' : 'dateOfYear', locale, time)
  );
}

function recently(locale: string, time: Date, now: Date): string | null {
  const days = daysBetween(time, now);
  if (days !== 0 && days !== 1) return null;
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-days, 'day');
}

function isThisYear(time: Date, now: Date): boolean {
  return time.getFullYear() === now.getFullYear();
}

function daysBetween(time: Date, now: Date): number {
  const midnight = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return (midnight(now) - midnight(time)) / 86_400_000;
}
