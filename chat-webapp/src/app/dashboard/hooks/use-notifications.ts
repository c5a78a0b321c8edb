import { useEffect, useEffectEvent, useRef } from 'react';
import { lineOf } from '@/features/messages/model/message-text';
import { useAttention } from '@/features/notifications/hooks/use-attention';
import { useBadge } from '@/features/notifications/hooks/use-badge';
import { showOnDesktop } from '@/features/notifications/model/desktop';
import { Notifier } from '@/features/notifications/model/notifier';
import { usePreferences } from '@/features/preferences/hooks/use-preferences';
import { nameOf, othersIn } from '@/features/rooms/model/room-names';
import { attention } from '@/lib/attention';
import { useTranslate } from '@/lib/i18n';
import type { Chat, News, RoomView } from '@/realtime';

interface NotificationParts {
  readonly chat: Chat;
  readonly me: string;
  readonly roomId: string | null;
  readonly rooms: readonly RoomView[];
  readonly openRoom: (roomId: string) => void;
}

/** What is meant for one while one looks elsewhere is told on the desktop, by the tab that owns the socket alone. */
export function useNotifications({ chat, me, roomId, rooms, openRoom }: NotificationParts): void {
  const t = useTranslate();
  const { notifications } = usePreferences();
  const notifier = useRef<Notifier>(null);
  const open = useEffectEvent(openRoom);
  useAttention(roomId);
  useBadge(rooms);

  const tell = useEffectEvent(({ room, message }: News) => {
    if (!notifications) return;
    const { displayName: name } = message.author;
    const isPair = room.kind === 'direct' && othersIn(room, me).length === 1;
    const title = isPair ? name : t('notice.inRoom', { name, room: nameOf(t, room, me) });
    void notifier.current?.tell({ roomId: room.id, seq: message.seq, title, body: lineOf(message.body) });
  });

  useEffect(() => {
    const telling = new Notifier({
      isWatched: (watched) => attention.isOn(watched),
      show: showOnDesktop,
      onOpen: (opened) => open(opened),
    });
    notifier.current = telling;
    const stop = chat.onNews((news) => tell(news));
    return () => {
      stop();
      telling.clear();
    };
  }, [chat]);
  useEffect(() => rooms.forEach((room) => notifier.current?.read(room.id, room.readSeq)), [rooms]);
}
