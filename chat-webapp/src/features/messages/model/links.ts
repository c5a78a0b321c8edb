const allowed = new Set(['http:', 'https:', 'mailto:']);

/** The address if it may be followed; scripts and other schemes may not, and neither may what is no full address. */
export function safeLink(href: string): string | null {
  try {
    return allowed.has(new URL(href).protocol) ? href : null;
  } catch {
    return null;
  }
}
