/** One-time passwords as RFC 6238 has them: what an authenticator app shows. */
import { createHmac } from 'node:crypto';

/** How long a code is shown, in milliseconds. */
export const stepLength = 30_000;

export function stepAt(time: number): number {
  return Math.floor(time / stepLength);
}

export function totp(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac('sha1', bytesIn(secret)).update(counter).digest();
  const number = hash.readUInt32BE(hash.at(-1)! & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Of whole groups of five bytes. */
export function base32(bytes: Buffer): string {
  return groups([...bytes], 8, 5)
    .map((value) => alphabet[value])
    .join('');
}

function bytesIn(text: string): Buffer {
  return Buffer.from(
    groups(
      [...text].map((letter) => alphabet.indexOf(letter)),
      5,
      8,
    ),
  );
}

/** The same bits, so many at a time. */
function groups(values: readonly number[], from: number, to: number): number[] {
  const bits = values.map((value) => value.toString(2).padStart(from, '0')).join('');
  return (bits.match(new RegExp(`.{${to}}`, 'g')) ?? []).map((group) => parseInt(group, 2));
}
