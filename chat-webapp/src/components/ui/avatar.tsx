const segments = typeof Intl !== 'undefined' && 'Segmenter' in Intl ? new Intl.Segmenter() : null;

/** The first letters of a name, on a tint that is always the same for the same person. */
export function Avatar({ id, name, size = 32 }: { id: string; name: string; size?: number }) {
  const hue = hueOf(id);
  return (
    <span
      aria-hidden
      className="inline-flex shrink-0 items-center justify-center rounded-control text-12 font-semibold select-none forced-colors:border"
      style={{
        width: size,
        height: size,
        backgroundColor: `oklch(var(--avatar-lightness) 0.04 ${hue})`,
        color: `oklch(var(--avatar-ink) 0.06 ${hue})`,
      }}
    >
      {initialsOf(name)}
    </span>
  );
}

export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return chosen.map((word) => firstLetter(word ?? '').toLocaleUpperCase()).join('');
}

function firstLetter(word: string): string {
  if (!segments) return [...word][0] ?? '';
  return segments.segment(word)[Symbol.iterator]().next().value?.segment ?? '';
}

function hueOf(id: string): number {
  let hash = 0;
  for (const char of id) hash = (hash * 31 + char.charCodeAt(0)) % 3600;
  return (hash * 137.5) % 360;
}
