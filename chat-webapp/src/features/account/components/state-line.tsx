import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';

interface StateLineProps {
  readonly icon: LucideIcon;
  readonly isOn: boolean;
  readonly children: ReactNode;
}

/** How things stand with a way to log in. */
export function StateLine({ icon, isOn, children }: StateLineProps) {
  return (
    <div className="mb-5 flex items-start gap-3">
      <span
        className={`flex size-9 shrink-0 items-center justify-center rounded-control ${isOn ? 'bg-accent-soft text-accent-text' : 'bg-sunken text-muted'}`}
      >
        <Icon of={icon} />
      </span>
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  );
}
