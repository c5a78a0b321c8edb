import { useState } from 'react';
import { useTranslate } from '@/lib/i18n';
import { problemWords } from '@/lib/problem-words';
import { useAction } from '@/lib/use-action';
import { TextField } from './text-field';

interface SavedFieldProps {
  readonly label: string;
  readonly hint: string;
  /** What is kept now. */
  readonly value: string;
  readonly isValid: (value: string) => boolean;
  /** Said of what is not. */
  readonly invalid: string;
  readonly onSave: (value: string) => Promise<void>;
}

/** A setting of one line: saved by Enter and on leaving the field. */
export function SavedField({ label, hint, value, isValid, invalid, onSave }: SavedFieldProps) {
  const t = useTranslate();
  const [draft, setDraft] = useState(value);
  const [isRefused, setRefused] = useState(false);
  const { problem, run } = useAction(onSave);

  function save() {
    const next = draft.trim();
    const isGood = isValid(next);
    setRefused(!isGood);
    if (isGood && next !== value) run(next);
  }

  return (
    <TextField
      label={label}
      value={draft}
      autoComplete="off"
      onChange={(event) => {
        setDraft(event.target.value);
        setRefused(false);
      }}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) save();
      }}
      hint={hint}
      error={isRefused ? invalid : problem === null ? null : problemWords(t, problem)}
    />
  );
}
