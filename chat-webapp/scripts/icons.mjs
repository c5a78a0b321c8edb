/*
 * Draws the icons of the installed client from the mark, `src/app/icon.svg`; they are kept with the code:
 *
 *     npm run icons
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

const root = fileURLToPath(new URL('..', import.meta.url));
const [, mark] = / d="([^"]+)"/.exec(readFileSync(join(root, 'src/app/icon.svg'), 'utf8'));

/** On its own ground, and small enough that whatever shape a system cuts out leaves the mark whole. */
const onGround = `<rect width="24" height="24" fill="#0b6467"/><path transform="translate(12 12) scale(.68) translate(-12 -12)" d="${mark}" fill="none" stroke="#e4f4f4" stroke-width="2" stroke-linejoin="round"/>`;
const alone = `<path d="${mark}" fill="#e4f4f4" stroke="#0b6467" stroke-width="2" stroke-linejoin="round"/>`;

async function draw(picture, size, file) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="${size}" height="${size}">${picture}</svg>`;
  await sharp(Buffer.from(svg)).png({ palette: true, effort: 10 }).toFile(join(root, file));
}

await draw(alone, 192, 'public/icons/192.png');
await draw(alone, 512, 'public/icons/512.png');
await draw(onGround, 512, 'public/icons/maskable-512.png');
await draw(onGround, 180, 'src/app/apple-icon.png');
