import { useId } from 'react';

interface SegmentsProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
  readonly hint?: string;
}

/** One of a few: radio buttons in a row, with their keys. */
export function Segments<Value extends string>({
  label,
  value,
  options,
  onChange,
  hint,
}: SegmentsProps<Value>) {
  const name = useId();
  return (
    <fieldset aria-describedby={hint ? `${name}-hint` : undefined}>
      <legend className="mb-1.5 text-13 font-medium">{label}</legend>
      <div className="inline-flex max-w-full flex-wrap rounded-control bg-sunken p-0.5">
        {options.map((option) => (
          <label
            key={option.value}
            className="relative flex h-8 min-w-9 items-center justify-center rounded-control px-3 text-14 text-muted transition-colors duration-90 has-checked:bg-raised has-checked:font-medium has-checked:text-text has-checked:shadow-chip has-focus-visible:outline-2 has-focus-visible:outline-focus coarse:h-11 coarse:min-w-11 dark:has-checked:bg-active forced-colors:has-checked:outline"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              className="absolute inset-0 appearance-none opacity-0"
            />
            {option.label}
          </label>
        ))}
      </div>
      {hint && (
        <p id={`${name}-hint`} className="mt-1.5 text-13 text-muted">
          {hint}
        </p>
      )}
    </fieldset>
  );
}
