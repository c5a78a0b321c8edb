import { Eye, EyeOff } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { useTranslate } from '@/lib/i18n';
import { Icon } from './icon';
import { TextField } from './text-field';

interface PasswordFieldProps {
  /** Where there are several, what each is called. */
  readonly label?: string;
  readonly name?: string;
  readonly autoComplete: 'current-password' | 'new-password';
  readonly error: string | null;
  readonly hint?: string;
  readonly autoFocus?: boolean;
}

export function PasswordField(props: PasswordFieldProps) {
  const { label, name = 'password', autoComplete, error, hint, autoFocus } = props;
  const t = useTranslate();
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const watchCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));

  return (
    <div className="relative">
      <TextField
        label={label ?? t('field.password')}
        name={name}
        type={shown ? 'text' : 'password'}
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        autoFocus={autoFocus}
        error={error}
        hint={capsLock ? t('field.password.capsLock') : hint}
        onKeyDown={watchCapsLock}
        onKeyUp={watchCapsLock}
        onBlur={() => setCapsLock(false)}
      />
      <button
        type="button"
        aria-pressed={shown}
        onClick={() => setShown(!shown)}
        className="finger !absolute -end-1.5 -top-1 flex h-7 items-center gap-1.5 rounded-control px-1.5 text-12 text-muted hover:text-text"
      >
        <Icon of={shown ? EyeOff : Eye} size={14} />
        {shown ? t('field.password.hide') : t('field.password.show')}
      </button>
    </div>
  );
}
