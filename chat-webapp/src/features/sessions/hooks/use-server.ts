import { useEffect, useState } from 'react';
import { askOpenly } from '@/lib/ask-openly';
import type { Schemas } from '@/lib/schemas';

export type ServerInfo = Schemas['Server'];

/** Where it can't be asked it is taken to be like most: whoever tries will be told. */
const likeMost: ServerInfo = { name: 'Confab', registration: 'open', firstRun: false };

/** What everybody may know of the server; null until it has answered. */
export function useServer(): ServerInfo | null {
  const [server, setServer] = useState<ServerInfo | null>(null);
  useEffect(() => {
    let current = true;
    void askOpenly<ServerInfo>('GET', '/server')
      .catch(() => likeMost)
      .then((info) => current && setServer(info));
    return () => {
      current = false;
    };
  }, []);
  return server;
}
