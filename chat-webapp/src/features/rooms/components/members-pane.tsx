import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { useTranslate } from '@/lib/i18n';
import { problemWords } from '@/lib/problem-words';
import type { Chat, Member, Room } from '@/realtime';

interface MembersPaneProps {
  readonly chat: Chat;
  readonly room: Room;
  readonly onClose: () => void;
}

/** Who is in the room. Asked for again whenever the room's number of members changes. */
export function MembersPane({ chat, room, onClose }: MembersPaneProps) {
  const t = useTranslate();
  return (
    <aside
      aria-label={t('members.title')}
      tabIndex={-1}
      data-region
      className="flex min-h-0 w-full animate-appear flex-col border-s border-line bg-canvas -outline-offset-2 max-xl:absolute max-xl:inset-y-0 max-xl:end-0 max-xl:z-10 max-xl:shadow-float md:w-pane"
    >
      <header className="flex h-13 shrink-0 items-center justify-between border-b border-line ps-4 pe-3">
        <h2 className="text-15 font-semibold">
          {t('members.title')}{' '}
          <span className="ms-1 font-normal text-faint tabular-nums">{room.memberCount}</span>
        </h2>
        <IconButton icon={X} label={t('action.close')} shortcut="Esc" tooltip="below" onClick={onClose} />
      </header>
      <MemberList key={room.id} chat={chat} room={room} />
    </aside>
  );
}

function MemberList({ chat, room }: { chat: Chat; room: Room }) {
  const t = useTranslate();
  const [members, setMembers] = useState<readonly Member[] | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let current = true;
    chat.members(room.id).then(
      (list) => {
        if (!current) return;
        setMembers(list);
        setProblem(null);
      },
      (failure: unknown) => current && setProblem(failure),
    );
    return () => {
      current = false;
    };
  }, [chat, room.id, room.memberCount, attempt]);

  if (problem !== null && !members) {
    return (
      <div className="p-4">
        <p className="mb-3 text-14 text-danger">{problemWords(t, problem)}</p>
        <Button look="outline" onClick={() => setAttempt(attempt + 1)}>
          {t('action.tryAgain')}
        </Button>
      </div>
    );
  }
  return (
    <ul className="min-h-0 flex-1 overflow-y-auto p-2" aria-busy={!members}>
      {members?.map((member) => (
        <li key={member.user.id} className="flex h-11 items-center gap-3 px-2">
          <Avatar id={member.user.id} name={member.user.displayName} size={28} />
          <span className="min-w-0 flex-1 truncate text-14">
            {member.user.displayName}
            <span className="ms-1.5 text-13 text-faint">@{member.user.username}</span>
          </span>
          {member.role !== 'member' && (
            <span className="text-12 text-faint">{t('members.role', { role: member.role })}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
