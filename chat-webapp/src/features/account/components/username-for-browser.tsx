/** Browsers keep passwords by it. */
export function UsernameForBrowser({ username }: { username: string }) {
  return (
    <input
      aria-hidden
      readOnly
      tabIndex={-1}
      name="username"
      autoComplete="username"
      value={username}
      className="sr-only"
    />
  );
}
