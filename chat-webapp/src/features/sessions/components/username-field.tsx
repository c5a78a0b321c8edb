import { TextField } from '@/components/ui/text-field';
import { useTranslate } from '@/lib/i18n';

interface UsernameFieldProps {
  /** What stands there before one types. */
  readonly defaultValue?: string;
  readonly maxLength?: number;
  readonly hint?: string;
  readonly error: string | null;
}

/** Nothing puts capitals or other words in the place of what one types. */
export function UsernameField(props: UsernameFieldProps) {
  const t = useTranslate();
  return (
    <TextField
      label={t('field.username')}
      name="username"
      autoComplete="username"
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      {...props}
    />
  );
}
