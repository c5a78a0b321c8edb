import { Component, type ReactNode } from 'react';
import { useTranslate } from '@/lib/i18n';
import { Button } from './button';
import { EmptyState } from './empty-state';

interface BoundaryProps {
  readonly children: ReactNode;
  /** What stands in for what broke; without it, a few words and a way on. */
  readonly instead?: ReactNode;
  /** Called when something broke. */
  readonly onBroken?: () => void;
}

/** Keeps what breaks while being drawn to itself, so that one can carry on beside it. */
export class Boundary extends Component<BoundaryProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override componentDidCatch() {
    this.props.onBroken?.();
  }

  override render() {
    if (!this.state.isBroken) return this.props.children;
    return this.props.instead === undefined ? (
      <BrokenPart onCarryOn={() => this.setState({ isBroken: false })} />
    ) : (
      this.props.instead
    );
  }
}

function BrokenPart({ onCarryOn }: { onCarryOn: () => void }) {
  const t = useTranslate();
  return (
    <div role="alert">
      <EmptyState
        title={t('error.pane.title')}
        action={
          <>
            <Button onClick={onCarryOn}>{t('error.carryOn')}</Button>
            <Button look="quiet" onClick={() => window.location.reload()}>
              {t('error.reload')}
            </Button>
          </>
        }
      >
        {t('error.pane.words')}
      </EmptyState>
    </div>
  );
}
