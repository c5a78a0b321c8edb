import { Lexer, type MarkedToken, type Token, type Tokens } from 'marked';
import { Fragment, memo, useMemo, type ReactNode } from 'react';
import { safeLink } from '../model/links';
import { CodeBlock } from './code-block';
import { Mentions } from './mentions';

/**
 * A message's body as its author meant it. The parser yields tokens and we make elements of them: no HTML is
 * ever taken from a message, and nothing is loaded from elsewhere (a picture is shown as the link to it).
 */
export const Markdown = memo(function Markdown({ body }: { body: string }) {
  const tokens = useMemo(() => new Lexer({ gfm: true, breaks: true }).lex(body), [body]);
  return <div className="prose">{blocks(tokens)}</div>;
});

function blocks(tokens: readonly Token[]): ReactNode {
  return tokens.map((token, at) => <Fragment key={at}>{block(token as MarkedToken)}</Fragment>);
}

function block(token: MarkedToken): ReactNode {
  switch (token.type) {
    case 'space':
      return null;
    case 'code':
      return <CodeBlock code={token.text} language={token.lang ?? ''} />;
    case 'heading':
      return <p className="heading">{inlines(token.tokens)}</p>;
    case 'blockquote':
      return <blockquote>{blocks(token.tokens)}</blockquote>;
    case 'list':
      return list(token);
    case 'hr':
      return <hr />;
    case 'table':
      return table(token);
    case 'paragraph':
      return <p>{inlines(token.tokens)}</p>;
    case 'text':
      return token.tokens ? inlines(token.tokens) : token.text;
    default:
      return <p>{token.raw.trimEnd()}</p>;
  }
}

function list(token: Tokens.List): ReactNode {
  const items = token.items.map((item, at) => <li key={at}>{blocks(item.tokens)}</li>);
  return token.ordered ? <ol start={token.start === '' ? 1 : token.start}>{items}</ol> : <ul>{items}</ul>;
}

function table(token: Tokens.Table): ReactNode {
  return (
    <div className="table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {token.header.map((cell, at) => (
              <th key={at}>{inlines(cell.tokens)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {token.rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={column}>{inlines(cell.tokens)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function inlines(tokens: readonly Token[]): ReactNode {
  return tokens.map((token, at) => <Fragment key={at}>{inline(token as MarkedToken)}</Fragment>);
}

function inline(token: MarkedToken): ReactNode {
  switch (token.type) {
    case 'text':
      return token.tokens ? inlines(token.tokens) : <Mentions text={token.text} />;
    case 'escape':
      return token.text;
    case 'strong':
      return <strong>{inlines(token.tokens)}</strong>;
    case 'em':
      return <em>{inlines(token.tokens)}</em>;
    case 'del':
      return <del>{inlines(token.tokens)}</del>;
    case 'codespan':
      return <code>{token.text}</code>;
    case 'br':
      return <br />;
    case 'link':
      return link(token.href, inlines(token.tokens), token.raw);
    case 'image':
      return link(token.href, token.text || token.href, token.raw);
    default:
      return token.raw;
  }
}

function link(href: string, words: ReactNode, raw: string): ReactNode {
  const safe = safeLink(href);
  if (!safe) return raw;
  return (
    <a href={safe} target="_blank" rel="noopener noreferrer nofollow">
      {words}
    </a>
  );
}
