/*
 * What browsers are told with every page and file, beside a page's own policy: where the Next server serves the client
 * as where the jar does, whose `AnswerHeaders` says the same.
 */
export const answerHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
};

/** For what came over HTTPS alone; a proxy in front says so in `X-Forwarded-Proto`. */
export const staysOnHttps = { 'Strict-Transport-Security': 'max-age=31536000' };
