import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Icon } from './icon';

type IconButtonProps = Omit<ComponentProps<'button'>, 'children'> & {
  icon: LucideIcon;
  label: string;
  /** The key that does the same, shown beside the name. */
  shortcut?: string;
  /** `below` where there is no room above. */
  tooltip?: 'above' | 'below';
};

export function IconButton({
  icon,
  label,
  shortcut,
  tooltip = 'above',
  className = '',
  ...rest
}: IconButtonProps) {
  const below =
    tooltip === 'below'
      ? 'after:!top-[calc(100%+6px)] after:!bottom-auto'
      : 'after:!top-auto after:!bottom-[calc(100%+6px)]';
  return (
    <button
      type="button"
      aria-label={label}
      data-tooltip={shortcut ? `${label}  ${shortcut}` : label}
      {...rest}
      className={`tooltip inline-flex size-8 shrink-0 items-center justify-center rounded-control text-muted transition-colors duration-90 hover:bg-hover hover:text-text active:bg-active disabled:opacity-40 aria-expanded:bg-active aria-pressed:bg-active aria-pressed:text-text coarse:size-11 ${below} ${className}`}
    >
      <Icon of={icon} />
    </button>
  );
}
