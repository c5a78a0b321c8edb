import { Eye, EyeOff } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { Icon } from '@/components/ui/icon';
import { TextField } from '@/components/ui/text-field';
import { useTranslate } from '@/lib/i18n';

interface PasswordFieldProps {
  readonly autoComplete: 'current-password' | 'new-password';
  readonly error: string | null;
  readonly hint?: string;
}

export function PasswordField({ autoComplete, error, hint }: PasswordFieldProps) {
  const t = useTranslate();
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const watchCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));

  return (
    <div className="relative">
      <TextField
        label={t('field.password')}
        name="password"
        type={shown ? 'text' : 'password'}
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
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
