import { UserPlus, X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import { Notice } from '@/components/ui/notice';
import { useTranslate } from '@/lib/i18n';
import { problemWords } from '@/lib/problem-words';
import type { Chat, Member, RoomSnapshot } from '@/realtime';
import { useMembers } from '../hooks/use-members';
import { onListKeys } from '../model/list-keys';
import { may, mayRemove, rolesFor } from '../model/rights';
import { MemberLine } from './member-line';

interface MembersPaneProps {
  readonly chat: Chat;
  readonly me: string;
  readonly room: RoomSnapshot;
  readonly online: ReadonlySet<string>;
  readonly onAdd: () => void;
  readonly onMessage: (userId: string) => void;
  readonly onClose: () => void;
}

/** Who is in the room, and what one may do about that: beside it, or over it where there is no room for both. */
export function MembersPane(props: MembersPaneProps) {
  return (
    <>
      <Veil onClose={props.onClose} />
      <Pane {...props} />
    </>
  );
}

/** For pointers alone: Esc does the same, and the pane has a button for it. */
function Veil({ onClose }: Pick<MembersPaneProps, 'onClose'>) {
  return (
    <div
      aria-hidden
      onClick={onClose}
      className="fixed inset-0 z-10 hidden animate-appear bg-scrim md:max-xl:block"
    />
  );
}

function Pane(props: MembersPaneProps) {
  const t = useTranslate();
  const { room, onAdd, onClose } = props;
  return (
    <aside
      aria-label={t('members.title')}
      tabIndex={-1}
      data-region
      className="flex min-h-0 w-full animate-appear flex-col border-line bg-canvas md:border-s -outline-offset-2 max-xl:absolute max-xl:inset-y-0 max-xl:end-0 max-xl:z-10 max-xl:shadow-float md:w-pane"
    >
      <header className="flex h-13 shrink-0 items-center justify-between border-b border-line ps-4 pe-3">
        <h2 className="text-15 font-semibold">
          {t('members.title')}{' '}
          <span className="ms-1 font-normal text-faint tabular-nums">{room.room?.memberCount}</span>
        </h2>
        <IconButton icon={X} label={t('action.close')} shortcut="Esc" tooltip="below" onClick={onClose} />
      </header>
      {may(room.view, 'addPeople') && (
        <div className="shrink-0 px-2 pt-2">
          <button
            type="button"
            onClick={onAdd}
            className="flex h-11 w-full items-center gap-3 rounded-control px-2 text-14 text-muted transition-colors duration-90 hover:bg-hover hover:text-text"
          >
            <span className="flex size-7 items-center justify-center rounded-control bg-sunken">
              <Icon of={UserPlus} size={16} />
            </span>
            {t('members.add')}
          </button>
        </div>
      )}
      <MemberList key={room.roomId} {...props} />
    </aside>
  );
}

function MemberList({ chat, me, room, online, onMessage }: MembersPaneProps) {
  const t = useTranslate();
  const { members, problem, reload } = useMembers(chat, room);
  const [refusal, setRefusal] = useState<unknown>(null);

  function attempt(change: Promise<unknown>) {
    setRefusal(null);
    change.then(reload, setRefusal);
  }

  if (problem !== null && !members) {
    return (
      <div className="p-4">
        <p className="mb-3 text-14 text-danger">{problemWords(t, problem)}</p>
        <Button look="outline" onClick={reload}>
          {t('action.tryAgain')}
        </Button>
      </div>
    );
  }

  const line = (member: Member, at: number, all: readonly Member[]) => {
    const { id } = member.user;
    return (
      <MemberLine
        key={id}
        member={member}
        isMe={id === me}
        online={online.has(id) || id === me}
        inTabOrder={at === 0}
        roles={rolesFor(room.view, member, all)}
        onRole={(role) => attempt(chat.changeRole(room.roomId, id, role))}
        onRemove={mayRemove(room.view, member, me) ? () => attempt(chat.removeMember(room.roomId, id)) : null}
        onMessage={() => onMessage(id)}
      />
    );
  };
  if (!members) return <MembersSkeleton most={room.room?.memberCount ?? 1} />;

  return (
    <>
      {refusal !== null && (
        <div className="p-2">
          <Notice>{problemWords(t, refusal)}</Notice>
        </div>
      )}
      <ul onKeyDown={onListKeys} className="min-h-0 flex-1 overflow-y-auto px-2 pt-1 pb-4">
        {members.map(line)}
      </ul>
    </>
  );
}

const widths = ['w-36', 'w-28', 'w-40', 'w-32'];

/** As many lines as there will be, up to a few; for what takes longer than a moment. */
function MembersSkeleton({ most }: { most: number }) {
  return (
    <div aria-hidden className="animate-appear-late px-4 pt-1">
      {widths.slice(0, most).map((width) => (
        <div key={width} className="flex h-11 items-center gap-3">
          <div className="size-7 rounded-control bg-active" />
          <div className={`h-3 rounded-control bg-active ${width}`} />
        </div>
      ))}
    </div>
  );
}
