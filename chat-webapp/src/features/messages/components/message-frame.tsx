import { Copy } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { useTranslate } from '@/lib/i18n';

interface MessageFrameProps {
  readonly rowKey: string;
  readonly seq?: number;
  readonly leads: boolean;
  readonly avatar: ReactNode;
  readonly author: string;
  readonly time: ReactNode;
  readonly copyText: string | null;
  readonly children: ReactNode;
}

/** Where everything in a message lies: gutter, name line, text, and the tools that hover and focus bring out. */
export function MessageFrame({
  rowKey,
  seq,
  leads,
  avatar,
  author,
  time,
  copyText,
  children,
}: MessageFrameProps) {
  return (
    <article
      tabIndex={-1}
      data-message={rowKey}
      data-seq={seq}
      className={`group/message relative grid grid-cols-[2rem_minmax(0,1fr)] gap-x-3 px-4 pb-0.5 -outline-offset-2 hover:bg-highlight focus-visible:bg-highlight md:px-5 ${leads ? 'pt-2.5' : 'pt-0.5'}`}
    >
      {leads ? (
        <div className="pt-0.5">{avatar}</div>
      ) : (
        <span className="pt-0.75 text-end text-12 text-faint opacity-0 group-focus-within/message:opacity-100 group-hover/message:opacity-100 group-focus/message:opacity-100 max-md:sr-only">
          {time}
        </span>
      )}
      <div className="col-start-2 min-w-0 max-w-text">
        {leads ? (
          <header className="flex items-baseline gap-2">
            <h3 className="truncate text-15 font-semibold">{author}</h3>
            <span className="shrink-0 text-12 text-faint">{time}</span>
          </header>
        ) : (
          <h3 className="sr-only">{author}</h3>
        )}
        {children}
      </div>
      {copyText !== null && <Tools text={copyText} />}
    </article>
  );
}

function Tools({ text }: { text: string }) {
  const t = useTranslate();
  return (
    <div className="absolute end-[max(1rem,calc(100%-53rem))] -top-3.5 z-2 hidden rounded-control border border-line bg-raised group-focus-within/message:block group-hover/message:block group-focus-visible/message:block pointer-coarse:hidden">
      <IconButton
        icon={Copy}
        label={t('message.copy')}
        shortcut="C"
        tabIndex={-1}
        data-copy
        className="size-7"
        onClick={() => void navigator.clipboard?.writeText(text)}
      />
    </div>
  );
}
