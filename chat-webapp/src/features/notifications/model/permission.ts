/** Whether the browser lets this page show news outside of it. */
export type Permission =
  | 'granted'
  | 'denied'
  /** Nobody was asked yet. */
  | 'open'
  /** The browser has none, or wants HTTPS first. */
  | 'impossible';

const listeners = new Set<() => void>();

export const permission = {
  get(): Permission {
    if (!('Notification' in window) || !window.isSecureContext) return 'impossible';
    return Notification.permission === 'default' ? 'open' : Notification.permission;
  },

  /** Only when somebody pressed a button for it: never by itself. */
  async ask(): Promise<Permission> {
    if (permission.get() === 'open') await Notification.requestPermission();
    listeners.forEach((listener) => listener());
    return permission.get();
  },

  /** It may change in the browser's own settings, while one is there. */
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    window.addEventListener('focus', listener);
    return () => {
      listeners.delete(listener);
      window.removeEventListener('focus', listener);
    };
  },
};
