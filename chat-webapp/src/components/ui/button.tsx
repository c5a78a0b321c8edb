import type { ComponentProps } from 'react';

const looks = {
  primary: 'bg-accent text-on-accent hover:bg-accent-hover active:bg-accent',
  outline: 'border border-line-strong text-text hover:bg-hover active:bg-active',
  quiet: 'text-muted hover:bg-hover hover:text-text active:bg-active',
  danger: 'border border-danger text-danger hover:bg-danger-soft',
};

export type ButtonProps = ComponentProps<'button'> & {
  look?: keyof typeof looks;
  /** At work: keeps its focus and its size, takes no second press, and submits no form. */
  busy?: boolean;
};

export function Button({
  look = 'primary',
  busy = false,
  type = 'button',
  className = '',
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={busy ? 'button' : type}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={`relative inline-flex h-9 shrink-0 items-center justify-center gap-2 rounded-control px-3.5 text-14 font-medium transition-colors duration-90 select-none disabled:opacity-50 coarse:h-11 ${looks[look]} ${className}`}
    >
      {children}
      {busy && <BusyLine />}
    </button>
  );
}

/** Shown late: what is quick shows no sign of work. */
function BusyLine() {
  return (
    <span
      aria-hidden
      className="absolute inset-x-2 bottom-1 h-0.5 animate-appear-late overflow-hidden rounded-pill"
    >
      <span className="block h-full w-1/4 animate-sweep rounded-pill bg-current" />
    </span>
  );
}
