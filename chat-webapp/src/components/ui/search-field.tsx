import { Search } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Icon } from './icon';

type SearchFieldProps = Omit<ComponentProps<'input'>, 'onChange'> & {
  label: string;
  onChange: (query: string) => void;
};

/** Narrows the list below it as one types. */
export function SearchField({ label, onChange, className = '', ...input }: SearchFieldProps) {
  return (
    <label className={`relative block ${className}`}>
      <Icon of={Search} size={16} className="absolute top-1/2 start-3 -translate-y-1/2 text-faint" />
      <input
        {...input}
        type="search"
        aria-label={label}
        placeholder={label}
        onChange={(event) => onChange(event.target.value)}
        className="field h-10 w-full ps-9 pe-3 text-15 coarse:h-11 coarse:text-17"
      />
    </label>
  );
}
