import { useInBrowser } from '@/lib/use-in-browser';
import { nextQuery, safeNext } from '../model/next-path';

/**
 * Where to go once logged in, if the address says so. Not by Next's `useSearchParams`: where that reads the address, the
 * form that came with the page is replaced by another one, and what somebody quick has typed is gone.
 */
export function useNextPath(): { readonly path: string; readonly query: string } {
  const path = safeNext(useInBrowser(nextInAddress, null));
  return { path, query: nextQuery(path) };
}

function nextInAddress(): string | null {
  return new URLSearchParams(window.location.search).get('next');
}
