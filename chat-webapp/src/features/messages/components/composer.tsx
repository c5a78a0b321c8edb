import { SendHorizontal } from 'lucide-react';
import {
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type Ref,
} from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { useTranslate } from '@/lib/i18n';
import type { Drafts } from '../model/drafts';
import { isBlank, roomLeft, surplusOf, withoutControls } from '../model/message-text';

export interface ComposerHandle {
  readonly focus: () => void;
}

interface ComposerProps {
  readonly ref: Ref<ComposerHandle>;
  readonly roomId: string;
  readonly name: string;
  readonly drafts: Drafts;
  readonly onSend: (body: string) => void;
}

/** The one field to write in. Mount anew for each room: the room's draft is what it starts with. */
export function Composer({ ref, roomId, name, drafts, onSend }: ComposerProps) {
  const t = useTranslate();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(() => drafts.get(roomId));
  const surplus = surplusOf(text);
  const left = roomLeft(text);
  const canSend = !isBlank(text) && surplus === 0;

  function write(next: string) {
    setText(next);
    drafts.set(roomId, next);
  }

  function send() {
    if (!canSend) return;
    onSend(text);
    write('');
    field.current?.focus();
  }

  useImperativeHandle(ref, () => ({ focus: () => field.current?.focus() }));

  useEffect(() => {
    if (window.matchMedia('(pointer: fine)').matches) field.current?.focus();
  }, []);

  useLayoutEffect(() => {
    const area = field.current;
    if (!area) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight}px`;
  }, [text]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.shiftKey || event.altKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      className="px-4 pt-1 pb-[max(0.25rem,env(safe-area-inset-bottom))] md:px-5"
    >
      <div
        className={`flex max-w-[51.5rem] items-end gap-1 rounded-panel border bg-canvas p-1 focus-within:outline ${surplus > 0 ? 'border-danger focus-within:outline-danger' : 'border-line-strong focus-within:border-focus focus-within:outline-focus'}`}
      >
        <textarea
          ref={field}
          rows={1}
          value={text}
          onChange={(event) => write(withoutControls(event.target.value))}
          onKeyDown={onKeyDown}
          placeholder={t('composer.placeholder', { room: name })}
          aria-label={t('composer.placeholder', { room: name })}
          aria-invalid={surplus > 0 || undefined}
          aria-describedby="composer-note"
          enterKeyHint="send"
          data-composer
          className="max-h-[40dvh] min-h-8 flex-1 resize-none bg-transparent px-2.5 py-[0.3125rem] text-15 outline-none coarse:min-h-11 coarse:py-2.5 coarse:text-17"
        />
        <IconButton
          type="submit"
          icon={SendHorizontal}
          label={t('composer.send')}
          shortcut="↵"
          aria-disabled={!canSend}
          className={canSend ? 'bg-accent !text-on-accent hover:!bg-accent-hover' : ''}
        />
      </div>
      <p id="composer-note" className="flex h-5 items-center gap-1 text-12 tabular-nums" aria-live="polite">
        {surplus > 0 ? (
          <span className="text-danger">{t('composer.tooLong', { count: surplus })}</span>
        ) : (
          left !== null && <span className="text-faint">{t('composer.left', { count: left })}</span>
        )}
      </p>
    </form>
  );
}
