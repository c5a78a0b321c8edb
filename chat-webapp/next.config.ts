import type { NextConfig } from 'next';

/** `export` makes the static files for the server's jar; anything else the stand-alone Next server. */
const isExport = process.env.CONFAB_WEB_OUTPUT === 'export';

const config: NextConfig = {
  output: isExport ? 'export' : undefined,
  reactStrictMode: true,
  poweredByHeader: false,
  agentRules: false,
  devIndicators: false,
};

export default config;
