/** Where the API is, decided at build time: unset means the origin that served the page. */
const configured = process.env.NEXT_PUBLIC_API_URL ?? '';

export const apiUrl = `${configured.replace(/\/+$/, '')}/api/v1`;

/** The socket's address follows the API's: `https` gives `wss`. */
export function socketUrl(base: string = configured, origin: string = window.location.origin): string {
  const url = new URL(base || origin, origin);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return new URL('/ws/chat', url).href;
}
