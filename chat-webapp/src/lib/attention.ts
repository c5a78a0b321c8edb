/** What somebody looks at in one of this browser's tabs, so that another one need not tell them of it. */
export const attention = {
  /** For as long as the answer is not called. A tab that is closed looks at nothing. */
  on(place: string): () => void {
    if (!('locks' in navigator)) return () => {};
    const giveUp = new AbortController();
    let release = () => {};
    const kept = new Promise<void>((resolve) => (release = resolve));
    navigator.locks
      .request(nameOf(place), { mode: 'shared', signal: giveUp.signal }, () => kept)
      .catch(() => {});
    return () => {
      giveUp.abort();
      release();
    };
  },

  async isOn(place: string): Promise<boolean> {
    if (!('locks' in navigator)) return false;
    const { held = [] } = await navigator.locks.query();
    return held.some(({ name }) => name === nameOf(place));
  },
};

function nameOf(place: string): string {
  return `confab-attention-${place}`;
}
