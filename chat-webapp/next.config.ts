import type { NextConfig } from 'next';

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
};

export default config;
