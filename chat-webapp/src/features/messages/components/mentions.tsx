import { createContext, use } from 'react';

/** The caller's own username: who is meant by a mention. */
export const MyUsername = createContext('');

const mention = /(?<![\p{L}\p{N}_@/.])@([a-z0-9][a-z0-9._-]{1,30}[a-z0-9_])(?![\p{L}\p{N}/@])/giu;
const everyone = new Set(['here', 'room']);

export function Mentions({ text }: { text: string }) {
  const me = use(MyUsername);
  if (!text.includes('@')) return text;
  return text.split(mention).map((part, at) => {
    if (at % 2 === 0) return part;
    const name = part.toLowerCase();
    const meant = name === me || everyone.has(name);
    return (
      <span
        key={at}
        className={
          meant ? 'rounded-[4px] bg-mention px-0.5 font-medium text-text' : 'font-medium text-accent-text'
        }
      >
        @{part}
      </span>
    );
  });
}
