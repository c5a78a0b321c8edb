import { systemClock } from './clock';
import { apiUrl } from './env';
import { createHttp, type Fetch, type Http } from './http';
import { Session, type Exclusively } from './session';
import { rememberedIn } from './session-memory';

const browserFetch: Fetch = (input, init) => fetch(input, init);

/** Tabs share the refresh cookie: one after the other, each spends the newest. */
const oneTabAtATime: Exclusively = async (task) =>
  'locks' in navigator ? await navigator.locks.request('confab-refresh', task) : task();

/** The session of this page and the API on its behalf. */
export function createBrowserSession(): { session: Session; http: Http } {
  const session = new Session({
    baseUrl: apiUrl,
    fetch: browserFetch,
    clock: systemClock,
    exclusively: oneTabAtATime,
    remembered: rememberedIn(() => window.localStorage),
  });
  return { session, http: createHttp(apiUrl, session, browserFetch) };
}
