const home = '/dashboard';

/** Where to go after login: only a path of this site, so that no link can lead people elsewhere. */
export function safeNext(next: string | null): string {
  if (!next?.startsWith('/') || /^\/[/\\]/.test(next) || next.includes('\n') || next.includes('\t'))
    return home;
  return next;
}

export function nextQuery(next: string): string {
  return next === home ? '' : `?next=${encodeURIComponent(next)}`;
}

export function loginPath(next: string): string {
  return `/login${nextQuery(next)}`;
}
