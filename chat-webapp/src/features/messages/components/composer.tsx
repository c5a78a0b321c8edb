import { Eye, PencilLine, SendHorizontal, SmilePlus } from 'lucide-react';
import {
  startTransition,
  Suspense,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type Ref,
} from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { useTranslate } from '@/lib/i18n';
import { lazily } from '@/lib/lazily';
import { soon } from '@/lib/soon';
import type { Author, Chat, Message } from '@/realtime';
import { useCompletion } from '../hooks/use-completion';
import { completed, type Trigger } from '../model/completion';
import type { Drafts } from '../model/drafts';
import { isBlank, roomLeft, surplusOf, withoutControls } from '../model/message-text';
import { finishes } from '../model/send-key';
import { CompletionList } from './completion-list';
import { ComposerNote } from './composer-note';
import { ReplyBar } from './reply-bar';

const EmojiPopover = lazily(() => import('./emoji-popover'));
const Preview = soon(async () => (await import('./message-body')).MessageBody);

export interface ComposerHandle {
  readonly focus: () => void;
}

interface ComposerProps {
  readonly ref: Ref<ComposerHandle>;
  readonly chat: Chat;
  readonly roomId: string;
  readonly name: string;
  readonly drafts: Drafts;
  readonly typing: readonly Author[];
  /** Whether Enter sends; else it breaks the line. */
  readonly enterSends: boolean;
  /** What the message will answer; null while it is not at hand, left out if it answers nothing. */
  readonly answered: Message | null | undefined;
  readonly onSend: (body: string) => void;
  readonly onNoReply: () => void;
  /** Up in an empty field: the person wants to mend what they wrote last. */
  readonly onEditLast: () => void;
}

/** The one field to write in. Mount anew for each room: the room's draft is what it starts with. */
export function Composer(props: ComposerProps) {
  const { ref, chat, roomId, name, drafts, typing, enterSends } = props;
  const { answered, onSend, onNoReply, onEditLast } = props;
  const t = useTranslate();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(() => drafts.get(roomId));
  const [caret, setCaret] = useState(text.length);
  const [placed, setPlaced] = useState<{ readonly at: number } | null>(null);
  const [isPreview, setPreview] = useState(false);
  const surplus = surplusOf(text);
  const canSend = !isBlank(text) && surplus === 0;
  const completion = useCompletion({ chat, roomId, text, caret, onChoose: complete });
  const { options } = completion;

  function write(next: string, at: number | null = null) {
    setText(next);
    drafts.set(roomId, next);
    if (at === null) return setCaret(field.current?.selectionStart ?? next.length);
    setCaret(at);
    setPlaced({ at });
  }

  function complete(trigger: Trigger, by: string) {
    const done = completed(text, caret, trigger, by);
    write(done.text, done.caret);
  }

  function insert(words: string) {
    const at = field.current?.selectionStart ?? text.length;
    write(text.slice(0, at) + words + text.slice(field.current?.selectionEnd ?? at), at + words.length);
  }

  function send() {
    if (!canSend) return;
    onSend(text.trimEnd());
    setPreview(false);
    write('', 0);
  }

  useImperativeHandle(ref, () => ({ focus: () => field.current?.focus() }));

  useEffect(() => {
    if (window.matchMedia('(pointer: fine)').matches) field.current?.focus();
  }, []);

  const place = useEffectEvent(() => {
    if (!placed) return;
    field.current?.focus();
    field.current?.setSelectionRange(placed.at, placed.at);
  });
  // With the text, not a frame later: the next key may come before that, and would land in the wrong place.
  useLayoutEffect(() => place(), [placed]);
  // Once more: what the words were chosen from keeps the field out of reach until its own effects are undone.
  useEffect(() => place(), [placed]);

  useLayoutEffect(() => {
    const area = field.current;
    if (!area) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight}px`;
  }, [text, isPreview]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || completion.onKeyDown(event)) return;
    if (event.key === 'ArrowUp' && text === '' && !event.altKey) onEditLast();
    else if (event.key === 'Escape' && answered !== undefined) onNoReply();
    else if (finishes(event, enterSends)) send();
    else return;
    event.preventDefault();
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
        className={`relative max-w-[51.5rem] rounded-panel border bg-canvas caret-accent focus-within:outline ${surplus > 0 ? 'border-danger outline-danger' : 'border-line-strong outline-line-strong'}`}
      >
        <CompletionList completion={completion} />
        {answered !== undefined && <ReplyBar answered={answered} onCancel={onNoReply} />}
        <div className="flex items-end gap-1 p-1">
          {isPreview && (
            <div className="max-h-[40dvh] min-h-8 flex-1 overflow-y-auto px-2.5 py-[0.3125rem] text-15">
              <Preview body={text} meanwhile={text} />
            </div>
          )}
          <textarea
            ref={field}
            dir="auto"
            rows={1}
            hidden={isPreview}
            value={text}
            onChange={(event) => {
              write(withoutControls(event.target.value));
              if (event.target.value) chat.typing(roomId);
            }}
            onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
            onKeyDown={onKeyDown}
            placeholder={t('composer.placeholder', { room: name })}
            aria-label={t('composer.placeholder', { room: name })}
            aria-invalid={surplus > 0 || undefined}
            aria-describedby="composer-note"
            aria-controls={completion.kind ? options.listId : undefined}
            aria-activedescendant={completion.kind ? options.activeId : undefined}
            enterKeyHint={enterSends ? 'send' : 'enter'}
            data-composer
            className="max-h-[40dvh] min-h-8 flex-1 resize-none bg-transparent px-2.5 py-[0.3125rem] text-15 outline-none coarse:min-h-11 coarse:py-2.5 coarse:text-17"
          />
          <IconButton
            icon={isPreview ? PencilLine : Eye}
            label={isPreview ? t('composer.write') : t('composer.preview')}
            className={isBlank(text) ? 'invisible' : ''}
            onClick={() => {
              setPreview(!isPreview);
              if (isPreview) requestAnimationFrame(() => field.current?.focus());
            }}
          />
          <EmojiButton onChoose={insert} />
          <IconButton
            type="submit"
            icon={SendHorizontal}
            label={t('composer.send')}
            shortcut={enterSends ? '↵' : '⇧↵'}
            aria-disabled={!canSend}
            className={canSend ? 'bg-accent !text-on-accent hover:!bg-accent-hover' : ''}
          />
        </div>
      </div>
      <ComposerNote id="composer-note" typing={typing} surplus={surplus} left={roomLeft(text)} />
    </form>
  );
}

/** Touch keyboards bring their own emoji. */
function EmojiButton({ onChoose }: { onChoose: (emoji: string) => void }) {
  const t = useTranslate();
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton
        ref={trigger}
        icon={SmilePlus}
        label={t('composer.emoji')}
        aria-expanded={isOpen}
        className="pointer-coarse:hidden"
        onClick={() => startTransition(() => setOpen(true))}
      />
      {isOpen && (
        <Suspense>
          <EmojiPopover trigger={trigger} onChoose={onChoose} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
