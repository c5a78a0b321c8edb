/** Full-jitter exponential back-off: many clients that lost one server don't come back at once. */
export interface Backoff {
  readonly first: number;
  readonly longest: number;
}

export const reconnectBackoff: Backoff = { first: 500, longest: 30_000 };

/** Milliseconds before the try after `failures` failed ones; `random` is in [0, 1). */
export function delayAfter(
  failures: number,
  random: number,
  { first, longest }: Backoff = reconnectBackoff,
): number {
  const ceiling = Math.min(longest, first * 2 ** Math.max(0, failures - 1));
  return Math.round(random * ceiling);
}
