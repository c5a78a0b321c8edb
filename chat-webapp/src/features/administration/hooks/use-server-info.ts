import { useCallback, useEffect, useState } from 'react';
import type { Http } from '@/lib/http';
import type { Schemas } from '@/lib/schemas';

export type ServerInfo = Schemas['Server'];

/** What the server is called and whom it lets in; null until it has answered. */
export function useServerInfo(http: Http) {
  const [server, setServer] = useState<ServerInfo | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  useEffect(() => {
    let current = true;
    http.get<ServerInfo>('/server').then(
      (info) => current && setServer(info),
      (failure: unknown) => current && setProblem(failure),
    );
    return () => {
      current = false;
    };
  }, [http]);

  const rename = useCallback(
    async (name: string) => setServer(await http.put<ServerInfo>('/server/name', { name })),
    [http],
  );
  return { server, problem, rename };
}
