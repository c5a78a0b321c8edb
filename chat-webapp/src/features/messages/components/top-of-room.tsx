import { useTranslate } from '@/lib/i18n';
import type { Chat, RoomSnapshot } from '@/realtime';

interface TopOfRoomProps {
  readonly chat: Chat;
  readonly room: RoomSnapshot;
  readonly name: string;
  /** Null where one may not. */
  readonly onAdd: (() => void) | null;
}

/** The room's beginning, or what comes before it. Always of one height, so that nothing below it moves. */
export function TopOfRoom({ chat, room, name, onAdd }: TopOfRoomProps) {
  const t = useTranslate();
  const isEmpty = room.pending.length === 0 && !room.items.some((item) => item.kind === 'message');
  return (
    <div className="flex h-24 flex-col justify-end ps-15 pe-4 pb-3 md:ps-16 md:pe-5">
      {!room.hasMoreBefore ? (
        <>
          <h2 className="own-direction truncate text-17 font-semibold">{name}</h2>
          <p className="truncate text-14 text-muted">
            {isEmpty ? t('timeline.empty') : t('timeline.beginning')}
            {isEmpty && onAdd && (
              <button
                type="button"
                className="finger ms-2 font-medium text-accent-text underline-offset-2 hover:underline"
                onClick={onAdd}
              >
                {t('members.add')}
              </button>
            )}
          </p>
        </>
      ) : room.loadBeforeFailed ? (
        <p className="text-14 text-danger">
          {t('timeline.olderFailed')}{' '}
          <button
            type="button"
            className="font-medium underline-offset-2 hover:underline"
            onClick={() => void chat.loadOlder(room.roomId)}
          >
            {t('action.tryAgain')}
          </button>
        </p>
      ) : (
        <p className="animate-appear-late text-13 text-faint">{t('timeline.loadingOlder')}</p>
      )}
    </div>
  );
}
