import { useCallback, useState } from 'react';
import { useTranslate } from '@/lib/i18n';
import type { Chat, RoomSnapshot, User } from '@/realtime';
import { useAnnouncements } from '../hooks/use-announcements';
import { useMessageKeys } from '../hooks/use-message-keys';
import { useReading } from '../hooks/use-reading';
import { useRows } from '../hooks/use-rows';
import { useVirtualRows, type Place, type Viewport } from '../hooks/use-virtual-rows';
import { leftAt } from '../model/places';
import { estimatedHeight, isAnchor, type Row } from '../model/rows';
import { Days } from './days';
import { JumpToLatest } from './jump-to-latest';
import { MyUsername } from './mentions';

interface TimelineProps {
  readonly chat: Chat;
  readonly room: RoomSnapshot;
  readonly me: User;
  readonly name: string;
}

/** Everything that was said in a room, however much it is. Mount anew for each room. */
export function Timeline({ chat, room, me, name }: TimelineProps) {
  const t = useTranslate();
  const rows = useRows(room, me.id);
  const read = useReading(chat, room, rows);
  const announcement = useAnnouncements(room.items, me.id);
  const [away, setAway] = useState(false);
  const { roomId, hasMoreBefore, loadingBefore, loadBeforeFailed } = room;
  const mayLoad = hasMoreBefore && !loadingBefore && !loadBeforeFailed;

  const onView = useCallback(
    (view: Viewport) => {
      setAway(view.farFromEnd);
      read(view.lastVisible);
      if (view.nearTop && mayLoad) void chat.loadOlder(roomId);
    },
    [chat, roomId, mayLoad, read],
  );
  const onPlace = useCallback((place: Place) => leftAt.set(roomId, place), [roomId]);
  const { scroller, above, content, below, start, end, onScroll, goTo } = useVirtualRows({
    rows,
    estimate: estimatedHeight,
    isAnchor,
    initial: firstPlace(room, rows),
    onView,
    onPlace,
  });
  const goToEnd = useCallback(() => goTo('end'), [goTo]);
  const onKeyDown = useMessageKeys(goToEnd);

  return (
    <MyUsername value={me.username}>
      <div className="relative min-h-0 flex-1">
        <div
          ref={scroller}
          onScroll={onScroll}
          onKeyDown={onKeyDown}
          role="log"
          aria-live="off"
          aria-label={t('timeline.label', { room: name })}
          aria-busy={loadingBefore}
          tabIndex={0}
          data-timeline
          className="flex h-full flex-col overflow-y-auto overscroll-contain -outline-offset-2 [overflow-anchor:none]"
        >
          <div className="mt-auto pb-3">
            <div ref={above} />
            <div ref={content}>
              <Days chat={chat} room={room} me={me} name={name} rows={rows} start={start} end={end} />
            </div>
            <div ref={below} />
          </div>
        </div>
        {away && <JumpToLatest unread={room.view?.unreadCount ?? 0} onJump={goToEnd} />}
        <p role="status" className="sr-only">
          {announcement}
        </p>
      </div>
    </MyUsername>
  );
}

/** Where one left the room, if that is still at hand; else where the unread begins, else the end. */
function firstPlace(room: RoomSnapshot, rows: readonly Row[]): Place {
  const left = leftAt.get(room.roomId);
  if (left === 'end' && room.firstUnreadSeq === null) return left;
  if (left && left !== 'end' && rows.some((row) => row.key === left.key)) return left;
  return room.firstUnreadSeq === null ? 'end' : { key: 'new', offset: -160 };
}
