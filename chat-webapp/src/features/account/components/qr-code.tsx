import { encode } from 'uqr';
import { qrPath } from '../model/qr-path';

const quietZone = 4;
const pixels = 4;

/** Dark on light in both themes, or half of all cameras would not read it; its squares lie on whole pixels. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, data } = encode(text, { ecc: 'M', border: quietZone });
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      width={size * pixels}
      height={size * pixels}
      shapeRendering="crispEdges"
      className="h-auto max-w-full rounded-panel bg-qr-paper outline -outline-offset-1 outline-line forced-color-adjust-none"
    >
      <path d={qrPath(data)} className="fill-qr-ink" />
    </svg>
  );
}
