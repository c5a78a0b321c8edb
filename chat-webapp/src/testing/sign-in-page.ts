/** The page of an identity provider that believes everybody: one types a name, or leaves again. */
export function signInPage(hidden: Readonly<Record<string, string>> = {}): string {
  const fields = Object.entries(hidden).map(
    ([name, value]) => `<input type="hidden" name="${name}" value="${escaped(value)}">`,
  );
  return `<!doctype html>
<html lang="en">
  <title>Example ID</title>
  <h1>Example ID</h1>
  <form>
    ${fields.join('')}
    <label>Name at Example ID <input name="login" autofocus></label>
    <button>Sign in</button>
    <button name="refused" value="yes">Cancel</button>
  </form>
</html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
