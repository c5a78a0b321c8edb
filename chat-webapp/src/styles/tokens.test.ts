import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Theme = ReadonlyMap<string, readonly [lightness: number, chroma: number, hue: number]>;

const css = readFileSync('src/styles/tokens.css', 'utf8');
const themes = {
  light: themeIn(/:root \{([\s\S]*?)\}/),
  dark: themeIn(/\[data-theme='dark'\] \{([\s\S]*?)\}/),
};

const texts = ['text', 'text-muted', 'text-faint', 'accent-text', 'danger', 'warning'];
const grounds = ['canvas', 'surface', 'raised', 'highlight'];

describe.each(Object.entries(themes))('the %s theme', (_name, theme) => {
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
});

function themeIn(block: RegExp): Theme {
  const found = [...block.exec(css)![1]!.matchAll(/--([\w-]+): oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/g)];
  return new Map(found.map(([, name, l, c, h]) => [name!, [Number(l), Number(c), Number(h)] as const]));
}

function contrast(theme: Theme, one: string, other: string): number {
  const [dark, light] = [luminance(theme, one), luminance(theme, other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

/** By way of linear sRGB, as https://www.w3.org/TR/css-color-4/ gives it. */
function luminance(theme: Theme, role: string): number {
  const [lightness, chroma, hue] = theme.get(role)!;
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clamp = (value: number) => Math.min(1, Math.max(0, value));
  const red = clamp(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = clamp(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = clamp(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
