import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { themeColours } from './theme-colours';

type Theme = ReadonlyMap<string, readonly [lightness: number, chroma: number, hue: number]>;

const css = readFileSync('src/styles/tokens.css', 'utf8');
const themes = {
  light: themeIn(/:root \{([\s\S]*?)\}/),
  dark: themeIn(/\[data-theme='dark'\] \{([\s\S]*?)\}/),
};

const texts = ['text', 'text-muted', 'text-faint', 'accent-text', 'danger', 'warning'];
const grounds = ['canvas', 'surface', 'raised', 'highlight'];

describe.each(['light', 'dark'] as const)('the %s theme', (name) => {
  const theme = themes[name];

  it.each(grounds.flatMap((ground) => texts.map((text) => [text, ground] as const)))(
    'lets one read %s on %s',
    (text, ground) => {
      expect(contrast(theme, text, ground)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each([
    ['on-accent', 'accent'],
    ['text', 'mention'],
    ['text', 'active'],
    ['text-muted', 'active'],
    ['text-muted', 'sunken'],
    ['danger', 'danger-soft'],
  ])('lets one read %s on %s', (text, ground) => {
    expect(contrast(theme, text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['keyword', 'string', 'number', 'name', 'type'])('lets one read a %s in code', (kind) => {
    expect(contrast(theme, `code-${kind}`, 'surface')).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['line-strong', 'focus', 'accent', 'presence'])('lets one see %s', (control) => {
    for (const ground of grounds) expect(contrast(theme, control, ground)).toBeGreaterThanOrEqual(3);
  });

  it('has a colour for every role of the other', () => {
    expect([...theme.keys()].sort()).toEqual([...themes.light.keys()].sort());
  });

  it('is framed by the system in the colour of its canvas', () => {
    expect(themeColours[name]).toBe(hex(linear(theme, 'canvas')));
  });
});

function themeIn(block: RegExp): Theme {
  const found = [...block.exec(css)![1]!.matchAll(/--([\w-]+): oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/g)];
  return new Map(found.map(([, name, l, c, h]) => [name!, [Number(l), Number(c), Number(h)] as const]));
}

function contrast(theme: Theme, one: string, other: string): number {
  const [dark, light] = [luminance(theme, one), luminance(theme, other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance(theme: Theme, role: string): number {
  const [red, green, blue] = linear(theme, role);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Linear sRGB, as https://www.w3.org/TR/css-color-4/ gives it. */
function linear(theme: Theme, role: string): readonly [red: number, green: number, blue: number] {
  const [lightness, chroma, hue] = theme.get(role)!;
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clamp = (value: number) => Math.min(1, Math.max(0, value));
  return [
    clamp(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clamp(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clamp(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

function hex(colour: readonly number[]): string {
  const encoded = (value: number) =>
    value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055;
  const digits = (value: number) =>
    Math.round(255 * encoded(value))
      .toString(16)
      .padStart(2, '0');
  return `#${colour.map(digits).join('')}`;
}
