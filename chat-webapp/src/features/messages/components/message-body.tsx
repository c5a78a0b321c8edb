import { isEmojiAlone } from '../model/message-text';
import { Markdown } from './markdown';

export function MessageBody({ body }: { body: string }) {
  if (isEmojiAlone(body)) return <p className="text-26">{body.trim()}</p>;
  return <Markdown body={body} />;
}
