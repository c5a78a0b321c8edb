'use client';

/** The last resort, when the frame around every page broke: without its words and styles. */
export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <main>
          <h1>Something broke</h1>
          <p>What you wrote is kept on this device.</p>
          <button type="button" onClick={reset}>
            Carry on
          </button>
        </main>
      </body>
    </html>
  );
}
