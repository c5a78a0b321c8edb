import { useRef, useState, type MouseEvent, type ReactNode } from 'react';

interface MessageFrameProps {
  readonly rowKey: string;
  readonly seq?: number;
  readonly leads: boolean;
  readonly avatar: ReactNode;
  readonly author: string;
  readonly time: ReactNode;
  /** What it answers. */
  readonly above?: ReactNode;
  /** Made once somebody comes near. */
  readonly tools: (() => ReactNode) | null;
  readonly onLongPress?: () => void;
  readonly children: ReactNode;
}

const longPress = 450;

/** Where everything in a message lies: gutter, name line, text, and the tools that hover and focus bring out. */
export function MessageFrame(props: MessageFrameProps) {
  const { rowKey, seq, leads, avatar, author, time, above, tools, onLongPress, children } = props;
  const [isNear, setNear] = useState(false);
  const near = () => setNear(true);
  const press = usePress(onLongPress);

  return (
    <article
      tabIndex={-1}
      data-message={rowKey}
      data-seq={seq}
      onPointerEnter={near}
      onFocus={near}
      {...press}
      className={`group/message relative grid grid-cols-[2rem_minmax(0,1fr)] gap-x-3 px-4 pb-0.5 outline-none column-ring hover:bg-highlight focus-visible:bg-highlight data-found:bg-accent-soft md:px-5 coarse:select-none ${leads ? 'pt-2.5' : 'pt-0.5'}`}
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
            <h3 className="own-direction truncate text-15 font-semibold">{author}</h3>
            <span className="shrink-0 text-12 text-faint">{time}</span>
          </header>
        ) : (
          <h3 className="sr-only">{author}</h3>
        )}
        {above}
        {children}
      </div>
      {isNear && tools?.()}
    </article>
  );
}

/** A finger that rests, and doesn't move on, means more than a tap. */
function usePress(onLongPress: (() => void) | undefined) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const cancel = () => clearTimeout(timer.current);
  return {
    onTouchStart() {
      if (onLongPress) timer.current = setTimeout(onLongPress, longPress);
    },
    onTouchMove: cancel,
    onTouchEnd: cancel,
    onTouchCancel: cancel,
    onContextMenu(event: MouseEvent) {
      if (window.matchMedia('(pointer: coarse)').matches) event.preventDefault();
    },
  };
}
