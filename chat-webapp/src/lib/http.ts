import type { Schemas } from './schemas';

/** What `application/problem+json` tells, and the one failure that API calls reject with. */
export type FieldError = Schemas['FieldError'];

/** `code` is the one thing to switch on. Two codes are ours: `offline` (no answer) and `unreadable` (no problem+json). */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(
    readonly code: string,
    /** 0 when no answer came. */
    readonly status: number,
    detail: string,
    readonly fieldErrors: readonly FieldError[] = [],
    /** Milliseconds to wait before a repeat can succeed. */
    readonly retryAfter: number | null = null,
    readonly requestId: string | null = null,
  ) {
    super(detail);
  }

  /** Nothing is wrong with the request: the same one may succeed later. */
  get isTransient(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

export type Fetch = (input: string, init?: RequestInit) => Promise<Response>;

/** Who answers for the caller's identity. */
export interface Tokens {
  /** A token that is good for a while yet. */
  token(): Promise<string>;
  /** A token other than the one that was just refused. */
  renewed(refused: string): Promise<string>;
  /** Not even a new token is accepted. */
  refused(): void;
}

export interface Http {
  get<Answer>(path: string): Promise<Answer>;
  post<Answer>(path: string, body?: unknown): Promise<Answer>;
  put<Answer = void>(path: string, body?: unknown): Promise<Answer>;
  patch<Answer>(path: string, body: unknown): Promise<Answer>;
  delete<Answer = void>(path: string): Promise<Answer>;
}

/** JSON over `fetch` on the caller's behalf. A 401 is answered here, once, and nowhere else. */
export function createHttp(baseUrl: string, tokens: Tokens, fetch: Fetch): Http {
  async function call<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const request = (token: string) => exchange<Answer>(fetch, method, baseUrl + path, body, token);
    const token = await tokens.token();
    try {
      return await request(token);
    } catch (problem) {
      if (!isUnauthenticated(problem)) throw problem;
    }
    try {
      return await request(await tokens.renewed(token));
    } catch (problem) {
      if (isUnauthenticated(problem)) tokens.refused();
      throw problem;
    }
  }

  return {
    get: (path) => call('GET', path),
    post: (path, body) => call('POST', path, body),
    put: (path, body) => call('PUT', path, body),
    patch: (path, body) => call('PATCH', path, body),
    delete: (path) => call('DELETE', path),
  };
}

/** One request and its answer; without a token, the cookies speak for the caller. */
export async function exchange<Answer>(
  fetch: Fetch,
  method: string,
  url: string,
  body?: unknown,
  token?: string,
): Promise<Answer> {
  const headers: Record<string, string> = { Accept: 'application/json, application/problem+json' };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (token) headers['Authorization'] = `Bearer ${token}`;
  const payload = body === undefined ? undefined : JSON.stringify(body);
  const response = await answerOf(fetch(url, { method, headers, body: payload, credentials: 'include' }));
  if (!response.ok) throw await problemOf(response);
  if (response.status === 204) return undefined as Answer;
  return answerOf(response.json() as Promise<Answer>);
}

async function answerOf<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch {
    throw new ProblemError('offline', 0, 'The server could not be reached.');
  }
}

/** Whoever stands between the server and this page may answer, too: nothing is certain to be there. */
type ProblemJson = Partial<Schemas['Problem']>;

async function problemOf(response: Response): Promise<ProblemError> {
  const problem = await response.json().then(asProblem, () => ({}) as ProblemJson);
  return new ProblemError(
    problem.code ?? (response.status >= 500 ? 'unavailable' : 'unreadable'),
    response.status,
    problem.detail ?? problem.title ?? response.statusText,
    problem.errors ?? [],
    retryAfterOf(response),
    problem.requestId ?? response.headers.get('X-Request-Id'),
  );
}

function asProblem(json: unknown): ProblemJson {
  return typeof json === 'object' && json !== null ? (json as ProblemJson) : {};
}

function retryAfterOf(response: Response): number | null {
  const header = response.headers.get('Retry-After');
  if (header === null) return null;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds * 1000) : null;
}

/** What the identity provider did not show is no matter of the token. */
function isUnauthenticated(problem: unknown): boolean {
  return problem instanceof ProblemError && problem.status === 401 && problem.code !== 'sign_in_failed';
}
