import { expect, it } from 'vitest';
import { qrPath } from './qr-path';

it('draws a bar for each run of dark squares', () => {
  const rows = [
    [true, true, false, true],
    [false, false, false, false],
    [false, true, false, false],
  ];
  expect(qrPath(rows)).toBe('M0 0h2v1h-2zM3 0h1v1h-1zM1 2h1v1h-1z');
});
