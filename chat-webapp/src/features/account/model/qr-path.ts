/** The dark squares as one SVG path: a bar for each run in each row. */
export function qrPath(rows: readonly (readonly boolean[])[]): string {
  return rows.flatMap(barsIn).join('');
}

function barsIn(row: readonly boolean[], y: number): string[] {
  const squares = row.map(Number).join('');
  return [...squares.matchAll(/1+/g)].map(
    ({ 0: { length }, index }) => `M${index} ${y}h${length}v1h-${length}z`,
  );
}
