import { useCallback } from 'react';
import type { Http } from '@/lib/http';
import { typingPause, usePaged, type Page } from '@/lib/use-paged';

/** A list that is for admins, those that match alone. */
export function useAdministered<Item>(http: Http, path: string, query = '') {
  const ask = useCallback(
    (cursor: string | null) => {
      const parameters = new URLSearchParams({
        limit: '50',
        ...(query && { query }),
        ...(cursor && { cursor }),
      });
      return http.get<Page<Item>>(`${path}?${parameters}`);
    },
    [http, path, query],
  );
  return usePaged(ask, query ? typingPause : 0);
}
