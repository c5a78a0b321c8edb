import { useSnackbar } from '@/components/ui/snackbar';
import { nameOf } from '@/features/rooms/model/room-names';
import { useTranslate } from '@/lib/i18n';
import { problemWords } from '@/lib/problem-words';
import type { Chat, RoomSnapshot } from '@/realtime';
import type { OpenDialog } from '../dialogs';

export interface RoomActions {
  readonly onEdit: () => void;
  readonly onAdd: () => void;
  readonly onUnread: () => void;
  readonly onLeave: () => void;
  readonly onMessage: (userId: string) => void;
}

interface RoomActionParts {
  readonly chat: Chat;
  readonly me: string;
  readonly room: RoomSnapshot | null;
  readonly openRoom: (roomId: string) => void;
  readonly closeRoom: () => void;
  readonly setDialog: (dialog: OpenDialog | null) => void;
}

/** What one does with the open room; what fails is said where one can see it. */
export function useRoomActions({
  chat,
  me,
  room,
  openRoom,
  closeRoom,
  setDialog,
}: RoomActionParts): RoomActions {
  const t = useTranslate();
  const show = useSnackbar();
  const shown = room?.room ?? null;
  const name = nameOf(t, shown, me);
  const say = (problem: unknown) => show({ words: problemWords(t, problem), look: 'danger' });

  return {
    onEdit: () => shown && setDialog({ kind: 'edit', room: shown }),
    onAdd: () => shown && setDialog({ kind: 'addPeople', roomId: shown.id, name, isNew: false }),
    onUnread() {
      const last = room?.items.findLast((item) => item.kind === 'message' && item.message.author.id !== me);
      if (room && last) chat.markUnread(room.roomId, last.seq).catch(say);
    },
    onLeave() {
      if (!shown) return;
      const leave = () => chat.leaveRoom(shown.id).then(closeRoom);
      if (shown.kind === 'private') setDialog({ kind: 'leave', name, leave });
      else leave().catch(say);
    },
    onMessage: (userId) => void chat.openDirect([userId]).then((direct) => openRoom(direct.id), say),
  };
}
