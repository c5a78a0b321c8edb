import { useState } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { TextField } from '@/components/ui/text-field';
import { useTranslate } from '@/lib/i18n';
import { problemWords } from '@/lib/problem-words';
import type { User } from '@/lib/session';
import { useAction } from '@/lib/use-action';
import { isDisplayName } from '../model/display-name';
import type { SettingProps } from './setting';

interface ProfileSectionProps extends SettingProps {
  readonly me: User;
  readonly onChange: (displayName: string) => Promise<unknown>;
}

/** How others see one: saved by Enter and on leaving the field. */
export function ProfileSection({ me, onChange, onSaved }: ProfileSectionProps) {
  const t = useTranslate();
  const [name, setName] = useState(me.displayName);
  const [tried, setTried] = useState(false);
  const { problem, run } = useAction(async (next: string) => {
    await onChange(next);
    onSaved(true);
  });
  const invalid = !isDisplayName(name.trim());

  function save() {
    setTried(true);
    if (!invalid && name.trim() !== me.displayName) run(name.trim());
  }

  const error = tried && invalid ? t('profile.nameInvalid') : null;
  return (
    <>
      <div className="mb-6 flex items-center gap-3">
        <Avatar id={me.id} name={me.displayName} size={40} />
        <p className="min-w-0">
          <span className="block truncate text-15 font-semibold">{me.displayName}</span>
          <span className="block truncate text-13 text-faint">@{me.username}</span>
        </p>
      </div>
      <TextField
        label={t('profile.name')}
        value={name}
        autoComplete="off"
        onChange={(event) => {
          setName(event.target.value);
          setTried(false);
        }}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) save();
        }}
        hint={t('profile.nameHint')}
        error={error ?? (problem === null ? null : problemWords(t, problem))}
      />
    </>
  );
}
