import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NextResponse, type NextRequest } from 'next/server';
import { firstPlace } from '@/features/sessions/model/first-place';

interface Policies {
  readonly pages: Readonly<Record<string, string>>;
  readonly default: string;
}

let policies: Policies | null = null;

/** `/` is nobody's place. Pages bear their policy. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl;
  if (pathname === '/') {
    const hasSession = request.cookies.get('confab_session')?.value === '1';
    const host = request.headers.get('host') ?? '';
    const place = firstPlace(hasSession, host, process.env.NEXT_PUBLIC_API_URL);
    return NextResponse.redirect(new URL(place, request.url));
  }
  const response = NextResponse.next();
  response.headers.set('Content-Security-Policy', policyOf(pathname));
  return response;
}

function policyOf(pathname: string): string {
  // In development the scripts differ from request to request, and no policy was made.
  if (process.env.NODE_ENV === 'development') return "frame-ancestors 'none'";
  policies ??= JSON.parse(readFileSync(join(process.cwd(), '.next', 'csp.json'), 'utf8')) as Policies;
  return policies.pages[pathname] ?? policies.pages['/_not-found'] ?? policies.default;
}

/** Everything but files. */
export const config = { matcher: '/((?!_next/|api/|.*\\.[a-z0-9]+$).*)' };
