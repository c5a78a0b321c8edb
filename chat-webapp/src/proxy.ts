import { NextResponse, type NextRequest } from 'next/server';

/** `/` is nobody's place: the cookie beside the session says whether one is likely logged in. */
export function proxy(request: NextRequest): NextResponse {
  const target = request.cookies.get('confab_session')?.value === '1' ? '/dashboard' : '/login';
  return NextResponse.redirect(new URL(target, request.url));
}

export const config = { matcher: '/' };
