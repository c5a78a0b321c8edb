import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { useTranslate } from '@/lib/i18n';
import { problemWords } from '@/lib/problem-words';
import type { Chat } from '@/realtime';

/** In the composer's place for who reads a room without being in it. */
export function JoinBar({ chat, roomId, name }: { chat: Chat; roomId: string; name: string }) {
  const t = useTranslate();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);

  async function join() {
    setBusy(true);
    setProblem(null);
    await chat.joinRoom(roomId).catch(setProblem);
    setBusy(false);
  }

  return (
    <div className="px-4 pt-1 pb-[max(1.5rem,env(safe-area-inset-bottom))] md:px-5">
      <div className="flex max-w-[51.5rem] flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-panel bg-sunken py-2 ps-4 pe-2 max-md:py-3">
        <p className={`text-14 ${problem === null ? 'text-muted' : 'text-danger'}`}>
          {problem === null ? t('room.notMember', { room: name }) : problemWords(t, problem)}
        </p>
        <Button busy={busy} onClick={() => void join()}>
          {t('room.join')}
        </Button>
      </div>
    </div>
  );
}
