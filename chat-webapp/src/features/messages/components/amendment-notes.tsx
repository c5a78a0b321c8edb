import { useTranslate } from '@/lib/i18n';
import type { MessageItem, PendingAmendment } from '@/realtime';
import { useMessages } from '../hooks/message-context';

const words = {
  edit: 'message.notEdited',
  deletion: 'message.notDeleted',
  reaction: 'message.notReacted',
} as const;

/** What one wanted to change and could not: said under the message until one decides. */
export function AmendmentNotes({ item }: { item: MessageItem }) {
  const failed = item.amendments?.filter((amendment) => amendment.state === 'failed') ?? [];
  return failed.map((amendment) => <Note key={amendment.key} failed={amendment} />);
}

function Note({ failed }: { failed: PendingAmendment }) {
  const t = useTranslate();
  const { chat } = useMessages();
  const action = 'finger rounded-control font-medium underline-offset-2 hover:underline';
  return (
    <p className="mt-0.5 flex flex-wrap items-baseline gap-x-2 text-13 text-danger">
      <span>{t(words[failed.amendment.kind])}</span>
      <span aria-hidden>·</span>
      <button type="button" className={action} onClick={() => chat.retryAmendment(failed.key)}>
        {t('message.retry')}
      </button>
      <span aria-hidden>·</span>
      <button type="button" className={action} onClick={() => chat.discardAmendment(failed.key)}>
        {t('message.discard')}
      </button>
    </p>
  );
}
