import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast } from '../support/contrast.ts';

const source = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');
const coloursOf = (block: string) =>
  Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', colour = '']) => [name, colour]),
  );
const blocks = [...source.matchAll(/:root \{([^}]*)\}/g)].map(([, block = '']) => block);
const light = coloursOf(blocks[0] ?? '');
const schemes = { light, dark: { ...light, ...coloursOf(blocks.at(-1) ?? '') } };

/** Text and the ground it stands on, as the components use them. */
const texts: readonly (readonly [string, string])[] = [
  ...['ink', 'muted', 'river', 'chili'].flatMap((text) =>
    ['paper', 'card', 'soft'].map((ground) => [text, ground] as const),
  ),
  ['ink', 'gold-soft'],
  ['on-river', 'river-fill'],
  ['on-river', 'river-hover'],
  ['river', 'river-soft'],
  ['river', 'gold-soft'],
  ['permit', 'river-soft'],
  ['on-deep', 'river-deep'],
  ['on-deep-muted', 'river-deep'],
  ['on-deep', 'deep-line'],
  ['on-gold', 'gold'],
  ['on-gold', 'gold-hover'],
  ['on-gold-soft', 'gold-soft'],
  ['muted', 'gold-soft'],
  ['on-whatsapp', 'whatsapp'],
  ['on-whatsapp', 'whatsapp-hover'],
  ['permit', 'permit-soft'],
  ['right', 'right-soft'],
  ['export', 'export-soft'],
  ['neutral', 'neutral-soft'],
  ['on-chili-soft', 'chili-soft'],
];

/** Frames of fields, marks and the focus: 3:1 is enough (WCAG 1.4.11). */
const marks = [
  ['line-strong', 'card'],
  ['line-strong', 'paper'],
  ['focus', 'paper'],
  ['focus', 'card'],
  ['gold', 'river-deep'],
] as const;

describe.each(Object.entries(schemes))('in the %s scheme', (_, colours) => {
  const of = (name: string) => {
    const colour = colours[name];
    if (colour === undefined) throw new Error(`tokens.css has no colour --${name}`);
    return colour;
  };

  it.each(texts)('%s can be read on %s', (text, ground) => {
    expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(marks)('%s can be told from %s', (mark, ground) => {
    expect(contrast(of(mark), of(ground))).toBeGreaterThanOrEqual(3);
  });
});

it('sets every colour of the light scheme anew in the dark one', () => {
  expect(Object.keys(coloursOf(blocks.at(-1) ?? '')).sort()).toEqual(Object.keys(light).sort());
});
