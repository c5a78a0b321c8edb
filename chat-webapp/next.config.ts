import type { NextConfig } from 'next';
import { answerHeaders, staysOnHttps } from './scripts/answer-headers.mjs';

/** `export` makes the static files for the server's jar; anything else the stand-alone Next server. */
const isExport = process.env.CONFAB_WEB_OUTPUT === 'export';

/** Pages for looking at components are no pages of a build. */
const developed = process.env.NODE_ENV === 'development' ? ['gallery.tsx'] : [];

const config: NextConfig = {
  pageExtensions: ['tsx', 'ts', ...developed],
  output: isExport ? 'export' : undefined,
  reactStrictMode: true,
  poweredByHeader: false,
  agentRules: false,
  devIndicators: false,
  // What the jar takes is checked by `npm run typecheck`, as a test: whoever only starts a server need not wait for it.
  typescript: { ignoreBuildErrors: isExport },
  // What an export says is up to the server that it is served by.
  headers: isExport ? undefined : headersOfServer,
};

async function headersOfServer() {
  const cameOverHttps = { type: 'header' as const, key: 'x-forwarded-proto', value: 'https' };
  return [
    { source: '/:path*', headers: asList(answerHeaders) },
    { source: '/:path*', has: [cameOverHttps], headers: asList(staysOnHttps) },
  ];
}

function asList(headers: Readonly<Record<string, string>>) {
  return Object.entries(headers).map(([key, value]) => ({ key, value }));
}

export default config;
