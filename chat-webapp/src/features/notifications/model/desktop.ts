import { permission } from './permission';
import type { Notice, Shown } from './notifier';

/** A notification of the desktop, one per room: a newer one takes the place of an older one. */
export function showOnDesktop({ roomId, title, body }: Notice, onClick: () => void): Shown | null {
  if (permission.get() !== 'granted') return null;
  try {
    const options: NotificationOptions & { renotify: boolean } = {
      body,
      tag: `confab-${roomId}`,
      renotify: true,
      icon: '/icon.svg',
    };
    const notification = new Notification(title, options);
    notification.onclick = () => {
      window.focus();
      onClick();
    };
    return notification;
  } catch {
    // Some browsers on phones allow it to service workers alone.
    return null;
  }
}
