import { useEffect } from 'react';

/** Keeps the page as high as what is left above an on-screen keyboard. */
export function useVisualViewport(): void {
  useEffect(() => {
    const viewport = window.visualViewport;
    if (!viewport) return;
    const root = document.documentElement;
    const fit = () => {
      // Zoomed in, the visible part is smaller than the page on purpose.
      const height = viewport.scale > 1.01 ? '100dvh' : `${viewport.height}px`;
      root.style.setProperty('--visual-viewport-height', height);
    };
    fit();
    viewport.addEventListener('resize', fit);
    return () => {
      viewport.removeEventListener('resize', fit);
      root.style.removeProperty('--visual-viewport-height');
    };
  }, []);
}
