import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { X } from 'lucide-react';
import { useTranslate } from '@/lib/i18n';
import { IconButton } from './icon-button';

export interface Snack {
  readonly words: string;
  readonly look?: 'danger';
  /** What it offers, an undo for instance. */
  readonly action?: { readonly label: string; readonly onAction: () => void };
  /** Called once it is gone without its action having been taken. */
  readonly onGone?: () => void;
}

type ShowSnack = (snack: Snack) => void;

const SnackbarContext = createContext<ShowSnack>(() => {});

export function useSnackbar(): ShowSnack {
  return use(SnackbarContext);
}

const shownFor = 6_000;

/** For what the eye can't see where it happened: one short line at a time, gone by itself. A new one ends the last. */
export function SnackbarProvider({ children }: { children: ReactNode }) {
  const [snack, setSnack] = useState<Snack | null>(null);
  const current = useRef<Snack | null>(null);

  const end = useCallback((ended: Snack, taken: boolean) => {
    if (current.current !== ended) return;
    current.current = null;
    setSnack(null);
    if (!taken) ended.onGone?.();
  }, []);

  const show = useCallback(
    (next: Snack) => {
      if (current.current) end(current.current, false);
      current.current = next;
      setSnack(next);
    },
    [end],
  );

  useEffect(() => {
    if (!snack) return;
    const timer = setTimeout(() => end(snack, false), shownFor);
    return () => clearTimeout(timer);
  }, [snack, end]);

  useEffect(() => {
    const leave = () => current.current && end(current.current, false);
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [end]);

  const bar = useMemo(
    () =>
      snack && (
        <SnackLine
          snack={snack}
          onAction={() => {
            end(snack, true);
            snack.action?.onAction();
          }}
          onClose={() => end(snack, false)}
        />
      ),
    [snack, end],
  );

  return (
    <SnackbarContext value={show}>
      {children}
      <div
        role="status"
        className="pointer-events-none fixed inset-x-0 bottom-24 z-15 flex justify-center px-4"
      >
        {bar}
      </div>
    </SnackbarContext>
  );
}

interface SnackLineProps {
  readonly snack: Snack;
  readonly onAction: () => void;
  readonly onClose: () => void;
}

function SnackLine({ snack, onAction, onClose }: SnackLineProps) {
  const t = useTranslate();
  return (
    <div className="pointer-events-auto flex min-h-10 max-w-full animate-rise items-center gap-1 rounded-panel floating ps-4 pe-1 text-14">
      <span className={`py-2 pe-2 ${snack.look === 'danger' ? 'text-danger' : ''}`}>{snack.words}</span>
      {snack.action && (
        <button
          type="button"
          onClick={onAction}
          className="h-8 shrink-0 rounded-control px-2.5 font-medium text-accent-text hover:bg-hover coarse:h-11"
        >
          {snack.action.label}
        </button>
      )}
      <IconButton icon={X} label={t('action.close')} onClick={onClose} />
    </div>
  );
}
