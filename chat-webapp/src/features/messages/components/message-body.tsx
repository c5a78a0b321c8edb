import { Boundary } from '@/components/ui/boundary';
import { useTranslate } from '@/lib/i18n';
import { isEmojiAlone } from '../model/message-text';
import { Markdown } from './markdown';

export function MessageBody({ body, isEdited = false }: { body: string; isEdited?: boolean }) {
  const t = useTranslate();
  return (
    <>
      {isEmojiAlone(body) ? <p className="text-26">{body.trim()}</p> : <Text body={body} />}
      {isEdited && <p className="text-12 text-faint">{t('message.edited')}</p>}
    </>
  );
}

/** What can't be set is shown as it was typed. */
function Text({ body }: { body: string }) {
  return (
    <Boundary key={body} instead={<p className="whitespace-pre-wrap">{body}</p>}>
      <Markdown body={body} />
    </Boundary>
  );
}
