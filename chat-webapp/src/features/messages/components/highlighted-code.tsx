import { useMemo } from 'react';
import { highlighted, type CodePart } from '../model/highlight';

interface HighlightedCodeProps {
  readonly code: string;
  readonly language: string;
}

/** Code in the colours of its language; plain where that isn't known. */
export default function HighlightedCode({ code, language }: HighlightedCodeProps) {
  const parts = useMemo(() => highlighted(code, language), [code, language]);
  return parts ? parts.map(shown) : code;
}

function shown(part: CodePart, at: number) {
  if (typeof part === 'string') return part;
  return (
    <span key={at} className={part.className}>
      {part.parts.map(shown)}
    </span>
  );
}
