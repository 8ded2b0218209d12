import { expect, it } from 'vitest';
import { markedParts } from '#src/domain/moderation/marked-text.ts';

it('sets the words of rules apart as they were typed, and loses no letter', () => {
  const text = 'Renyah, H A L A L dan 4sli. Tidak halal?';
  const parts = markedParts(text, ['halal', 'asli']);
  expect(parts.map((part) => part.text).join('')).toBe(text);
  expect(parts.filter(({ isMarked }) => isMarked).map((part) => part.text)).toEqual([
    'H A L A L',
    '4sli',
    'halal',
  ]);
  expect(markedParts('Renyah', ['halal'])).toEqual([{ text: 'Renyah', isMarked: false }]);
});
