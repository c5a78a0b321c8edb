import { apiUrl } from './env';
import { exchange } from './http';

/** A call that anybody may make, logged in or not. */
export function askOpenly<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
  return exchange<Answer>((input, init) => fetch(input, init), method, apiUrl + path, body);
}
