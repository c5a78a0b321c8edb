import type { KeyboardEvent, PointerEvent } from 'react';
import { directionOf } from '@/lib/direction';
import { useTranslate } from '@/lib/i18n';
import { narrowest, widest } from './hooks/use-sidebar';

/** The sidebar's edge: drag it, or move it with the arrow keys. */
export function SidebarEdge({ width, onResize }: { width: number; onResize: (width: number) => void }) {
  const t = useTranslate();

  function onPointerMove(event: PointerEvent<HTMLElement>) {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = event.currentTarget.parentElement?.getBoundingClientRect();
    if (box)
      onResize(directionOf(event.currentTarget) > 0 ? event.clientX - box.left : box.right - event.clientX);
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const step = { ArrowLeft: -16, ArrowRight: 16 }[event.key];
    if (!step) return;
    event.preventDefault();
    onResize(width + step * directionOf(event.currentTarget));
  }

  return (
    <div
      role="separator"
      tabIndex={0}
      aria-label={t('sidebar.width')}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
      className="absolute inset-y-0 -end-1 z-2 w-2 cursor-col-resize touch-none -outline-offset-2 max-md:hidden"
    />
  );
}
