import { Hash, Lock, MessageCircle } from 'lucide-react';
import { Icon } from '@/components/ui/icon';
import type { RoomKind } from '@/realtime';

const shapes = { public: Hash, private: Lock, direct: MessageCircle };

export function RoomIcon({
  kind,
  size = 16,
  className,
}: {
  kind: RoomKind;
  size?: number;
  className?: string;
}) {
  return <Icon of={shapes[kind]} size={size} className={className} />;
}
