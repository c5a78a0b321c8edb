/** Time as a port, so that tests own it. */
export interface Clock {
  now(): number;
  /** Calls back after so many milliseconds; answers how to call it off. */
  after(delay: number, callback: () => void): () => void;
}

/** The longest that browsers wait correctly. */
const longestDelay = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => Date.now(),
  after: (delay, callback) => {
    const timer = setTimeout(callback, Math.min(delay, longestDelay));
    return () => clearTimeout(timer);
  },
};
