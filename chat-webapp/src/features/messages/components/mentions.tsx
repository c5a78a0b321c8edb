import { createContext, Fragment, use } from 'react';
import { means, partsOf } from '@/realtime';

/** The caller's own username: who is meant by a mention. */
export const MyUsername = createContext('');

/** A full stop at the end of a name more likely ends a sentence. */
const nameAndRest = /^(@.*?[a-z0-9])([._-]*)$/i;

/** The calls in a text: of others in the accent, of oneself on the mention's ground. */
export function Mentions({ text }: { text: string }) {
  const me = use(MyUsername);
  if (!text.includes('@')) return text;
  return partsOf(text).map((part, at, all) => {
    const isMine = means(part.names, me);
    // `@scope/name` is a package, whoever is called so.
    const isPath = /^[/@]/.test(all[at + 1]?.text ?? '');
    if (part.names.length === 0 || (isPath && !isMine)) return <Fragment key={at}>{part.text}</Fragment>;
    const [, name = part.text, rest = ''] = nameAndRest.exec(part.text) ?? [];
    return (
      <Fragment key={at}>
        <span className={isMine ? mine : 'font-medium text-accent-text'}>{name}</span>
        {rest}
      </Fragment>
    );
  });
}

const mine = 'rounded-[4px] bg-mention px-0.5 font-medium text-text';
