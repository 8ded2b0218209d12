import { clothOf } from './cloth.ts';
import type { GlyphName } from './glyph.ts';

/** Words that begin a second-level category's id, and the drawing that shows it better than its category's first. */
const choices: Partial<Record<GlyphName, readonly string[]>> = {
  pouch: ['keripik', 'makaroni', 'seblak', 'sistik', 'abon', 'stik'],
  cracker: ['kerupuk', 'rengginang', 'peyek', 'rempeyek', 'emping', 'basreng', 'gipang', 'dorokdok', 'opak'],
  peanut: ['kacang'],
  bundt: ['bolu', 'brownies', 'cake', 'kue_basah'],
  dodol: ['dodol', 'permen', 'manisan', 'coklat', 'jenang'],
  jar: ['kue_kering', 'kue_kembang', 'nastar', 'madu', 'selai'],
  bread: ['roti', 'donat', 'rangi'],
  bowl: ['laksa', 'bakso', 'mie', 'pempek', 'soto', 'cireng'],
  tumpeng: ['nasi', 'rendang', 'pepes', 'tempe'],
  fish: ['sate_bandeng', 'bandeng', 'ikan'],
  bottle: ['kecap', 'saus', 'minyak_kelapa', 'sirup', 'cuka'],
  chili: ['sambal'],
  mortar: ['bumbu', 'terasi', 'gula', 'mocaf', 'rempah'],
  cup: ['kopi'],
  glass: ['cendol', 'sari', 'jus', 'es', 'minuman_serbuk', 'susu'],
  teapot: ['teh', 'jahe', 'jamu', 'herbal', 'wedang'],
  pot: ['tanaman', 'bunga_hias', 'bibit'],
  leaf: ['sayur', 'ecoprint', 'buah', 'hidroponik'],
  rice: ['beras', 'padi'],
  cloth: ['batik_kain', 'tenun', 'songket'],
  canting: ['batik_tulis', 'bordir'],
  roll: ['kain', 'tekstil'],
  shirt: ['batik_kemeja', 'kemeja', 'seragam', 'jaket', 'koko'],
  tshirt: ['kaos', 'rajut', 'baju', 'celana'],
  dress: ['kebaya', 'daster', 'batik_blus', 'blus'],
  gamis: ['gamis', 'mukena'],
  hijab: ['hijab', 'kerudung', 'jilbab'],
  songkok: ['peci', 'songkok'],
  sneaker: ['sepatu'],
  sandal: ['sandal'],
  pump: ['sepatu_wanita', 'pantofel', 'sepatu_batik'],
  handbag: ['tas'],
  wallet: ['dompet', 'ikat', 'sabuk'],
  backpack: ['ransel'],
  basket: ['anyaman', 'tas_anyaman', 'kayu', 'souvenir'],
  vase: ['keramik', 'lilin', 'gerabah'],
  flower: ['bunga', 'aksesori', 'lukisan'],
  chair: ['mebel', 'furnitur', 'kursi'],
  linen: ['handuk', 'sprei', 'taplak', 'gorden'],
  pan: ['peralatan', 'dapur'],
  soap: ['sabun'],
  dropper: ['skincare', 'minyak_atsiri', 'serum'],
  perfume: ['parfum'],
  box: ['kemasan', 'percetakan'],
  scissors: ['jahit', 'cukur', 'konveksi'],
  cloche: ['katering', 'catering'],
};

/** The longest words first, so that `sepatu_batik` is not taken for any shoe. */
const prefixes = Object.entries(choices)
  .flatMap(([glyph, words]) => words.map((word) => ({ glyph: glyph as GlyphName, word })))
  .sort((one, other) => other.word.length - one.word.length);

/**
 * The line drawing for a product: that of its second-level category when one is known and its cloth has it
 * (`dodol`, `tas_anyaman`, also with hyphens), else the first of its category.
 */
export function glyphFor(categoryId: string, subcategoryId?: string): GlyphName {
  const { glyphs } = clothOf(categoryId);
  const wanted = (subcategoryId ?? '').toLowerCase().replaceAll(/[-\s]+/g, '_');
  const choice = prefixes.find(
    ({ glyph, word }) => glyphs.includes(glyph) && (wanted === word || wanted.startsWith(word)),
  );
  return choice?.glyph ?? glyphs[0];
}
