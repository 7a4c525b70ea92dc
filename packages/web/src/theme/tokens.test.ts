import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { colours } from './tokens.js';

const sheet = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** Relative luminance by WCAG 2.1. */
function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = channels.map((c) =>
    c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

test('the style sheet and the component theme use the same colours', () => {
  for (const [name, hex] of Object.entries(colours))
    expect(sheet).toContain(`--${name}: ${hex.toLowerCase()};`);
});

test('every text colour can be read on white, on paper and on its own tint', () => {
  const texts = ['ink', 'ink2', 'ink3', 'brand', 'red', 'amber', 'green', 'blue', 'violet', 'rust'] as const;
  for (const name of texts) {
    const tint = `${name}-tint` in colours ? colours[`${name}-tint` as 'red-tint'] : colours.sunken;
    for (const ground of ['#FFFFFF', colours.paper, tint]) {
      expect(contrast(colours[name], ground), `${name} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  }
});
