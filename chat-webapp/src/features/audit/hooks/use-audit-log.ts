import { useCallback } from 'react';
import type { Http } from '@/lib/http';
import type { Schemas } from '@/lib/schemas';
import { usePaged } from '@/lib/use-paged';
import { queryOf, type AuditFilter } from '../model/filter';

export type AuditEvent = Schemas['AuditEvent'];

/** What has happened and fits the filter. */
export function useAuditLog(http: Http, filter: AuditFilter) {
  const ask = useCallback(
    (cursor: string | null) => http.get<Schemas['AuditPage']>(`/audit?${queryOf(filter, cursor)}`),
    [http, filter],
  );
  return usePaged(ask);
}
