import { useMemo } from 'react';
import { useSnackbar } from '@/components/ui/snackbar';
import { copyText } from '@/lib/clipboard';
import { useTranslate } from '@/lib/i18n';
import { problemWords } from '@/lib/problem-words';
import type { Chat, MessageItem } from '@/realtime';
import { doomed } from '../model/doomed';
import { rightsOn, type Standing } from '../model/rights';
import type { MessageActs } from './message-context';
import type { Talk } from './use-talk';

interface ActParts {
  readonly chat: Chat;
  readonly roomId: string;
  readonly standing: Standing;
  readonly talk: Talk;
  readonly goTo: (target: string | number) => void;
  /** Where one writes. */
  readonly onWrite: () => void;
}

export function useMessageActs({ chat, roomId, standing, talk, goTo, onWrite }: ActParts): MessageActs {
  const t = useTranslate();
  const show = useSnackbar();
  const { me, isMember, mayDeleteOthers } = standing;
  const { edit, reply } = talk;

  return useMemo(() => {
    const say = (problem: unknown) => show({ words: problemWords(t, problem), look: 'danger' });
    const isMine = ({ message }: MessageItem, emoji: string) =>
      message.reactions?.some((reaction) => reaction.emoji === emoji && reaction.mine) ?? false;
    return {
      rightsOn: (item) =>
        doomed.has(item.message.id)
          ? { answer: false, edit: false, remove: false }
          : rightsOn(item.message, { me, isMember, mayDeleteOthers }),
      react: (item, emoji) => chat.react(roomId, item.message.id, emoji, !isMine(item, emoji)),
      reply(item) {
        reply(item.message.id);
        onWrite();
      },
      edit: (item) => edit(item?.message.id ?? null),
      remove({ message: { id } }) {
        doomed.add(id);
        show({
          words: t('message.deletedUndo'),
          action: { label: t('action.undo'), onAction: () => doomed.remove(id) },
          onGone() {
            chat.delete(roomId, id);
            doomed.remove(id);
          },
        });
      },
      copy: (item) => void copyText(item.message.body),
      copyLink(item) {
        const address = `${window.location.origin}/dashboard?room=${roomId}&message=${item.seq}`;
        void copyText(address).then((isCopied) => isCopied && show({ words: t('link.copied') }));
      },
      markUnread: (item) => void chat.markUnread(roomId, item.seq).catch(say),
      goTo,
    };
  }, [chat, roomId, me, isMember, mayDeleteOthers, edit, reply, goTo, onWrite, show, t]);
}
