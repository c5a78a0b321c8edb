import { useTranslate, type MessageKey } from '@/lib/i18n';
import type { ConnectionSnapshot } from '@/realtime';

type Words = Extract<MessageKey, 'connection.connecting' | 'connection.reconnecting' | 'connection.offline'>;

interface ConnectionNoticeProps {
  readonly connection: ConnectionSnapshot;
  /** Whether the header has room for the words on a phone, too. */
  readonly hasRoom?: boolean;
}

const below =
  'max-md:absolute max-md:inset-x-0 max-md:top-full max-md:z-2 max-md:bg-canvas max-md:px-4 max-md:py-2';

/** A thin line and a few words while the connection is away; gone without a word after. */
export function ConnectionNotice({ connection, hasRoom = false }: ConnectionNoticeProps) {
  const t = useTranslate();
  const words = wordsOf(connection);
  return (
    <>
      <p role="status" className={`min-w-0 shrink text-13 text-warning empty:hidden ${hasRoom ? '' : below}`}>
        {words && <span className="line-clamp-2 animate-appear-late">{t(words)}</span>}
      </p>
      {words && (
        <div
          aria-hidden
          className="absolute inset-x-0 -bottom-px z-3 h-0.5 animate-appear-late overflow-hidden"
        >
          <div
            className={`h-full bg-warning ${words === 'connection.offline' ? 'w-full' : 'w-1/4 animate-sweep'}`}
          />
        </div>
      )}
    </>
  );
}

function wordsOf({ phase, hasBeenLive }: ConnectionSnapshot): Words | null {
  switch (phase) {
    case 'offline':
      return 'connection.offline';
    case 'waiting':
      return 'connection.reconnecting';
    case 'connecting':
    case 'authenticating':
      return hasBeenLive ? 'connection.reconnecting' : 'connection.connecting';
    default:
      return null;
  }
}
