/** Where each row of a long list lies: measured heights where there are any, estimates elsewhere. Pure. */
export interface Measurable {
  readonly key: string;
}

export class RowHeights<Row extends Measurable> {
  private readonly measured = new Map<string, number>();
  private rows: readonly Row[] = [];
  private heights = new Float64Array(0);
  private tops = new Float64Array(1);
  private stale = false;

  constructor(private readonly estimate: (row: Row) => number) {}

  get count(): number {
    return this.rows.length;
  }

  get total(): number {
    return this.topOf(this.rows.length);
  }

  setRows(rows: readonly Row[]): void {
    if (rows === this.rows) return;
    const kept = commonPrefix(this.rows, rows);
    const heights = new Float64Array(rows.length);
    heights.set(this.heights.subarray(0, kept));
    for (let at = kept; at < rows.length; at += 1) heights[at] = this.heightOf(rows[at]!);
    this.rows = rows;
    this.heights = heights;
    this.stale = true;
  }

  measure(index: number, height: number): void {
    const row = this.rows[index];
    if (!row || (this.measured.get(row.key) === height && this.heights[index] === height)) return;
    this.measured.set(row.key, height);
    this.heights[index] = height;
    this.stale = true;
  }

  /** At another width every height is another. */
  forget(): void {
    this.measured.clear();
    this.heights = this.heights.map((_, at) => this.estimate(this.rows[at]!));
    this.stale = true;
  }

  topOf(index: number): number {
    if (this.stale) this.addUp();
    return this.tops[Math.min(index, this.rows.length)] ?? 0;
  }

  /** The row that lies at this distance from the top. */
  indexAt(offset: number): number {
    let low = 0;
    let high = this.rows.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.topOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return Math.max(0, low);
  }

  /** The first row from there on that the view can hold on to, or the last one. */
  anchorAt(offset: number, isAnchor: (row: Row) => boolean): number {
    let at = this.indexAt(offset);
    while (at < this.rows.length - 1 && !isAnchor(this.rows[at]!)) at += 1;
    return at;
  }

  /** -1 where there is no such row. Searched from the end, where people mostly read. */
  indexOf(key: string): number {
    for (let at = this.rows.length - 1; at >= 0; at -= 1) if (this.rows[at]!.key === key) return at;
    return -1;
  }

  keyAt(index: number): string | null {
    return this.rows[index]?.key ?? null;
  }

  private heightOf(row: Row): number {
    return this.measured.get(row.key) ?? this.estimate(row);
  }

  private addUp(): void {
    const tops = new Float64Array(this.heights.length + 1);
    for (let at = 0; at < this.heights.length; at += 1) tops[at + 1] = tops[at]! + this.heights[at]!;
    this.tops = tops;
    this.stale = false;
  }
}

function commonPrefix<Row>(before: readonly Row[], after: readonly Row[]): number {
  const most = Math.min(before.length, after.length);
  let same = 0;
  while (same < most && before[same] === after[same]) same += 1;
  return same;
}
