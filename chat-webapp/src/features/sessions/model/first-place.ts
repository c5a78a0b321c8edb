/**
 * Where `/` leads: the cookie beside the session says whether one is likely logged in. Cookies are sent to the host that
 * has set them, on whichever port; where the API is on another one, the dashboard finds out.
 */
export function firstPlace(hasSession: boolean, host: string, apiUrl: string | undefined): string {
  const seesCookies = !apiUrl || new URL(apiUrl).hostname === host.replace(/:\d+$/, '');
  return hasSession || !seesCookies ? '/dashboard' : '/login';
}
