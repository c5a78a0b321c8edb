const key = 'confab.emoji';
const most = 24;
const usual = ['👍', '❤️', '😂', '🎉', '👀', '✅'];

/** The emoji that one chose last on this device, the latest first; to begin with, some that are always of use. */
export const recentEmoji = {
  get(): readonly string[] {
    const chosen = stored();
    return [...chosen, ...usual.filter((emoji) => !chosen.includes(emoji))];
  },

  add(emoji: string): void {
    const chosen = [emoji, ...stored().filter((each) => each !== emoji)].slice(0, most);
    try {
      window.localStorage.setItem(key, JSON.stringify(chosen));
    } catch {
      // A full storage costs the order alone.
    }
  },

  clear: () => window.localStorage.removeItem(key),
};

function stored(): readonly string[] {
  try {
    const chosen: unknown = JSON.parse(window.localStorage.getItem(key) ?? '[]');
    return Array.isArray(chosen) ? chosen.filter((each) => typeof each === 'string') : [];
  } catch {
    return [];
  }
}
