import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslate } from '@/lib/i18n';
import type { MessageItem } from '@/realtime';
import { useMessages } from '../hooks/message-context';
import { isBlank, surplusOf, withoutControls } from '../model/message-text';
import { finishes } from '../model/send-key';

/** What one changed so far: a message that scrolls out of sight loses nothing. */
const texts = new Map<string, string>();

/** A message in the hands of its author, in its own place. */
export default function EditField({ item }: { item: MessageItem }) {
  const t = useTranslate();
  const { chat, roomId, enterSends, acts } = useMessages();
  const { id, body } = item.message;
  const field = useRef<HTMLTextAreaElement>(null);
  const cameFrom = useRef<Element | null>(null);
  const [text, setText] = useState(texts.get(id) ?? body);
  const surplus = surplusOf(text);
  const canSave = !isBlank(text) && surplus === 0;

  useEffect(() => {
    const area = field.current;
    cameFrom.current = document.activeElement;
    area?.focus({ preventScroll: true });
    area?.setSelectionRange(area.value.length, area.value.length);
    // With the buttons below it.
    area?.form?.scrollIntoView({ block: 'nearest' });
  }, []);

  useLayoutEffect(() => {
    const area = field.current;
    if (!area) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight}px`;
  }, [text]);

  function write(next: string) {
    texts.set(id, next);
    setText(next);
  }

  function end() {
    texts.delete(id);
    const message = field.current?.closest<HTMLElement>('[data-message]');
    const composer = cameFrom.current?.matches('[data-composer]') ? (cameFrom.current as HTMLElement) : null;
    acts.edit(null);
    (composer ?? message)?.focus({ preventScroll: true });
  }

  function save() {
    if (!canSave) return;
    if (text !== body) chat.edit(roomId, id, text);
    end();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') end();
    else if (finishes(event, enterSends)) save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      className="my-1"
    >
      <textarea
        ref={field}
        dir="auto"
        rows={1}
        value={text}
        onChange={(event) => write(withoutControls(event.target.value))}
        onKeyDown={onKeyDown}
        aria-label={t('edit.label')}
        aria-invalid={surplus > 0 || undefined}
        className="field block max-h-[40dvh] w-full resize-none px-2.5 py-1.5 text-15 coarse:text-17"
      />
      <p className="mt-1 flex flex-wrap items-center gap-x-2 text-12 text-faint">
        {surplus > 0 ? (
          <span className="text-danger">{t('composer.tooLong', { count: surplus })}</span>
        ) : (
          <span className="max-md:hidden">{enterSends ? t('edit.hint') : t('edit.hintShift')}</span>
        )}
        <button
          type="button"
          onClick={end}
          className="rounded-control px-1 font-medium text-muted hover:text-text coarse:h-11 coarse:px-2 coarse:text-14"
        >
          {t('action.cancel')}
        </button>
        <button
          type="submit"
          disabled={!canSave}
          className="rounded-control px-1 font-medium text-accent-text hover:underline disabled:opacity-50 coarse:h-11 coarse:px-2 coarse:text-14"
        >
          {t('action.save')}
        </button>
      </p>
    </form>
  );
}
