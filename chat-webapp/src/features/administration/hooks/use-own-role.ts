import { useEffect, useState } from 'react';
import type { Http } from '@/lib/http';
import type { Schemas } from '@/lib/schemas';

/** What one is to the server; null until it has answered. Whoever can't ask sees what members see. */
export function useOwnRole(http: Http): Schemas['ServerRole'] | null {
  const [role, setRole] = useState<Schemas['ServerRole'] | null>(null);
  useEffect(() => {
    let current = true;
    void http
      .get<Schemas['Account']>('/users/me')
      .then(
        (account) => account.role,
        () => 'member' as const,
      )
      .then((found) => current && setRole(found));
    return () => {
      current = false;
    };
  }, [http]);
  return role;
}
