import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowHeights } from './row-heights';

const rowsFrom = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => ({ key: `row ${from + at}` }));

function heightsOf(rows: { key: string }[]) {
  const heights = new RowHeights<{ key: string }>(() => 20);
  heights.setRows(rows);
  return heights;
}

describe('row heights', () => {
  it('put measured rows where they are and estimate the others', () => {
    const heights = heightsOf(rowsFrom(0, 3));
    heights.measure(1, 50);
    expect([0, 1, 2, 3].map((at) => heights.topOf(at))).toEqual([0, 20, 70, 90]);
  });

  it('remember what was measured when rows come before', () => {
    const heights = heightsOf(rowsFrom(10, 13));
    heights.measure(0, 50);
    heights.setRows(rowsFrom(8, 13));
    expect(heights.topOf(heights.indexOf('row 11'))).toBe(90);
  });

  it('find the row at any distance from the top', () => {
    const someHeights = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 60 });
    const property = fc.property(someHeights, fc.nat(20_000), (measured, offset) => {
      const heights = heightsOf(rowsFrom(0, measured.length));
      measured.forEach((height, at) => heights.measure(at, height));
      const at = heights.indexAt(offset);
      expect(heights.topOf(at)).toBeLessThanOrEqual(offset);
      if (offset < heights.total) expect(heights.topOf(at + 1)).toBeGreaterThan(offset);
    });
    fc.assert(property);
  });

  it('stay quick with a hundred thousand rows', () => {
    const heights = heightsOf(rowsFrom(0, 100_000));
    expect(heights.total).toBe(2_000_000);
    expect(heights.indexAt(1_999_999)).toBe(99_999);
  });
});
