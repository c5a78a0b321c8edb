import { useEffect, useState } from 'react';
import { askOpenly } from '@/lib/ask-openly';
import type { Schemas } from '@/lib/schemas';
import { rememberServer } from '../model/server-memory';

export type ServerInfo = Schemas['Server'];

/** Where it can't be asked it is taken to be like most: whoever tries will be told. */
const likeMost: ServerInfo = { name: 'Confab', registration: 'open', firstRun: false };

const unknown = () => null;

/** What everybody may know of the server. Until it has answered, what one begins with; null for nothing. */
export function useServer(before: () => ServerInfo | null = unknown): ServerInfo | null {
  const [server, setServer] = useState<ServerInfo | null>(before);
  useEffect(() => {
    let current = true;
    void askOpenly<ServerInfo>('GET', '/server').then(
      (info) => {
        rememberServer(info);
        if (current) setServer(info);
      },
      () => current && setServer((known) => known ?? likeMost),
    );
    return () => {
      current = false;
    };
  }, []);
  return server;
}
