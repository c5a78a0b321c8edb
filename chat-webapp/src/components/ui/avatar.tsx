const segments = typeof Intl !== 'undefined' && 'Segmenter' in Intl ? new Intl.Segmenter() : null;

interface AvatarProps {
  readonly id: string;
  readonly name: string;
  readonly size?: number;
  /** Whoever is there has a dot; whoever is not has none, which is quieter than another kind of dot. */
  readonly online?: boolean;
}

/** The first letters of a name, on a tint that is always the same for the same person. */
export function Avatar({ id, name, size = 32, online }: AvatarProps) {
  const hue = hueOf(id);
  return (
    <span aria-hidden className="relative inline-flex shrink-0" style={{ width: size, height: size }}>
      <span
        className={`inline-flex size-full items-center justify-center rounded-control font-semibold select-none forced-colors:border ${size < 24 ? 'text-[0.625rem]' : 'text-12'} ${online ? 'cut-for-presence' : ''}`}
        style={{
          backgroundColor: `oklch(var(--avatar-lightness) 0.04 ${hue})`,
          color: `oklch(var(--avatar-ink) 0.06 ${hue})`,
        }}
      >
        {initialsOf(name, size < 24 ? 1 : 2)}
      </span>
      {online && <span className="absolute -end-0.5 -bottom-0.5 size-2 rounded-pill bg-presence" />}
    </span>
  );
}

/** In a person's place for several: how many they are. */
export function GroupAvatar({ count, size = 32 }: { count: number; size?: number }) {
  return (
    <span
      aria-hidden
      className="inline-flex shrink-0 items-center justify-center rounded-control bg-active text-12 font-medium text-muted tabular-nums forced-colors:border"
      style={{ width: size, height: size }}
    >
      {count}
    </span>
  );
}

export function initialsOf(name: string, most = 2): string {
  const words = name.trim().split(/\s+/);
  const chosen = words.length > 1 && most > 1 ? [words[0], words.at(-1)] : [words[0]];
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
