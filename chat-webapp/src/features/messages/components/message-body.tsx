import { useTranslate } from '@/lib/i18n';
import { isEmojiAlone } from '../model/message-text';
import { Markdown } from './markdown';

export function MessageBody({ body, isEdited = false }: { body: string; isEdited?: boolean }) {
  const t = useTranslate();
  return (
    <>
      {isEmojiAlone(body) ? <p className="text-26">{body.trim()}</p> : <Markdown body={body} />}
      {isEdited && <p className="text-12 text-faint">{t('message.edited')}</p>}
    </>
  );
}
