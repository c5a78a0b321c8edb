import type { LucideIcon } from 'lucide-react';

/** One stroke and one size for every icon. Decoration: the control around it bears the name. */
export function Icon({
  of: Shape,
  size = 18,
  className = '',
}: {
  of: LucideIcon;
  size?: number;
  className?: string;
}) {
  return (
    <Shape
      size={size}
      strokeWidth={1.75}
      absoluteStrokeWidth
      aria-hidden
      className={`shrink-0 ${className}`}
    />
  );
}
