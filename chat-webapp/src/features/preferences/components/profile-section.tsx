import { useState } from 'react';
import { TextField } from '@/components/ui/text-field';
import { useTranslate } from '@/lib/i18n';
import { problemWords } from '@/lib/problem-words';
import { useAction } from '@/lib/use-action';
import { isDisplayName } from '../model/display-name';

interface ProfileSectionProps {
  readonly displayName: string;
  readonly onChange: (displayName: string) => Promise<unknown>;
}

/** How others see one: saved by Enter and on leaving the field, and said to be. */
export function ProfileSection({ displayName, onChange }: ProfileSectionProps) {
  const t = useTranslate();
  const [name, setName] = useState(displayName);
  const [saved, setSaved] = useState(false);
  const [tried, setTried] = useState(false);
  const { problem, run } = useAction(async (next: string) => {
    await onChange(next);
    setSaved(true);
  });
  const invalid = !isDisplayName(name.trim());

  function save() {
    setTried(true);
    if (!invalid && name.trim() !== displayName) run(name.trim());
  }

  const error = tried && invalid ? t('profile.nameInvalid') : null;
  return (
    <TextField
      label={t('profile.name')}
      value={name}
      autoComplete="off"
      onChange={(event) => {
        setName(event.target.value);
        setSaved(false);
        setTried(false);
      }}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) save();
      }}
      hint={
        <span role="status" className={saved ? 'font-medium text-accent-text' : ''}>
          {saved ? t('profile.saved') : t('profile.nameHint')}
        </span>
      }
      error={error ?? (problem === null ? null : problemWords(t, problem))}
    />
  );
}
