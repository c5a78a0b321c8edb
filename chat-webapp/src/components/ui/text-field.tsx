import { useId, type ComponentProps, type ReactNode } from 'react';

type TextFieldProps = ComponentProps<'input'> & {
  label: string;
  hint?: ReactNode;
  error?: string | null;
};

/** A labelled line of text with its hint and its error below, both read with it. */
export function TextField({ label, hint, error, className = '', ...input }: TextFieldProps) {
  const id = useId();
  const described = [hint && !error && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1.5 block text-13 font-medium">
        {label}
      </label>
      <input
        {...input}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        className="field h-10 w-full px-3 text-15 coarse:h-11 coarse:text-17"
      />
      {hint && !error && (
        <p id={`${id}-hint`} className="mt-1.5 text-12 text-faint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="mt-1.5 text-13 text-danger">
          {error}
        </p>
      )}
    </div>
  );
}
