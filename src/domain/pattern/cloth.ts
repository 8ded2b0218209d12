import { patternCategories, type CategoryCloth, type PatternCategory } from './pattern.ts';

/** Ground and figure are at least 3:1 apart, since the line drawing must be seen (WCAG 1.4.11). */
const cloths: Record<PatternCategory, CategoryCloth> = {
  camilan: { motif: 'kawung', ground: '#f4c95d', figure: '#8a4b12', glyphs: ['pouch', 'cracker', 'peanut'] },
  kue: { motif: 'ceplok', ground: '#f3d9b1', figure: '#7a4a21', glyphs: ['bundt', 'dodol', 'jar', 'bread'] },
  siapsaji: { motif: 'ceplok', ground: '#b9482a', figure: '#ffe7c2', glyphs: ['bowl', 'tumpeng', 'fish'] },
  bumbu: { motif: 'parang', ground: '#5a1f14', figure: '#f0b44c', glyphs: ['bottle', 'chili', 'mortar'] },
  minuman: { motif: 'cisadane', ground: '#3f2a1d', figure: '#e2b36f', glyphs: ['cup', 'glass', 'teapot'] },
  tani: { motif: 'kawung', ground: '#3b6b35', figure: '#e7efc9', glyphs: ['pot', 'leaf', 'rice', 'fish'] },
  batik: { motif: 'cisadane', ground: '#0e3b53', figure: '#e9c46a', glyphs: ['cloth', 'canting', 'roll'] },
  busana: { motif: 'parang', ground: '#7a2e3a', figure: '#f5d7c5', glyphs: ['shirt', 'tshirt', 'dress'] },
  muslim: { motif: 'ceplok', ground: '#3c4f76', figure: '#e9e3d3', glyphs: ['gamis', 'hijab', 'songkok'] },
  alaskaki: { motif: 'parang', ground: '#2e4a3f', figure: '#e8d9a8', glyphs: ['sneaker', 'sandal', 'pump'] },
  tas: { motif: 'kawung', ground: '#6d4120', figure: '#f0e2d3', glyphs: ['handbag', 'wallet', 'backpack'] },
  kriya: { motif: 'pintuair', ground: '#b85a2c', figure: '#fdeed8', glyphs: ['basket', 'vase', 'flower'] },
  rumah: { motif: 'pintuair', ground: '#e4e6d6', figure: '#0e5a53', glyphs: ['chair', 'linen', 'pan'] },
  kosmetik: {
    motif: 'cisadane',
    ground: '#f3d3cf',
    figure: '#8c2f4b',
    glyphs: ['soap', 'dropper', 'perfume'],
  },
  jasa: { motif: 'pintuair', ground: '#20506a', figure: '#dcebe8', glyphs: ['box', 'scissors', 'cloche'] },
};

/** Whether an id is one of the top categories that have a cloth. */
export function isPatternCategory(id: string): id is PatternCategory {
  return (patternCategories as readonly string[]).includes(id);
}

/** The cloth that a category wears; one that is not known yet (officers may add some) wears the crafts' cloth. */
export function clothOf(categoryId: string): CategoryCloth {
  return cloths[wornCategory(categoryId)];
}

/** The id under which the cloth of a category is found in the page's sprite. */
export function wornCategory(categoryId: string): PatternCategory {
  return isPatternCategory(categoryId) ? categoryId : 'kriya';
}
