import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '#db/client.ts';
import { EmbeddedIndex } from '#src/domain/search/embedded-index.server.ts';
import { jsonReader } from '#src/domain/search/read.server.ts';
import { everyProduct } from '#src/domain/search/search-params.ts';
import { freshDatabase } from '../../../support/database.ts';
import { trained, writeEnterprise, writeProduct } from '../world.ts';

const today = '2026-06-15';

describe('what slips from shoppers’ fingers', () => {
  let database: Database;
  let index: EmbeddedIndex;
  let maker: number;

  beforeEach(async () => {
    database = await freshDatabase();
    index = new EmbeddedIndex(jsonReader(database.$client));
    maker = await writeEnterprise(database, { name: 'Z1', claims: [trained] });
  });

  const sell = (name: string, category = 'camilan') => writeProduct(database, maker, { name, category });
  const found = async (text: string) => (await index.searchProducts({ ...everyProduct, text }, today)).ids;

  test('a misspelt word that falls into two other words by chance is still corrected', async () => {
    const ball = await sell('Bola plastik mainan');
    await sell('Roti las isi tik');
    expect(await found('bola lastik')).toEqual([ball]);
  });

  test('a misspelt last word with which a rare word begins is still corrected', async () => {
    const cushion = await sell('Bantal kulit');
    await sell('Ulitan bambu');
    expect(await found('bantal ulit')).toEqual([cushion]);
  });

  test.each(['yang', 'yang dan di', "' OR 1=1 --", '"" OR ""', '1', '2 + 2', 'rice cooker', 'vas xbu x'])(
    '“%s” asks for nothing that could be sold',
    async (text) => {
      await sell('Kang Asep beras organik 1 kg');
      await sell('Taplak meja 20 x 15 cm');
      expect(await found(text)).toEqual([]);
    },
  );

  test.each([
    ['bju anak', 'Baju anak motif'],
    ['sndal jpt', 'Sandal jepit karet'],
    ['lmri jati', 'Lemari jati dua pintu'],
    ['kualitas lromo', 'Promo gamis kualitas ekspor'],
    ['nebel', 'Mebel ruang tamu'],
    ['porrbale kipas', 'Kipas portable'],
  ])('“%s” finds “%s”', async (text, name) => {
    const sought = await sell(name);
    expect(await found(text)).toEqual([sought]);
  });

  test.each([
    ['sajoer hidroponik', 'Sayur hidroponik'],
    ['tjokelat', 'Cokelat praline'],
    ['madoe hoetan', 'Madu hutan'],
    ['kopiiii susuuu', 'Kopi susu'],
    ['lukisan2nya', 'Lukisan kanvas'],
    ['memotong rambut', 'Jasa potong rambut'],
    ['menjahit', 'Jasa jahit kebaya'],
    ['berkebaya', 'Kebaya encim'],
  ])('“%s” is another way to write “%s”', async (text, name) => {
    const sought = await sell(name);
    expect(await found(text)).toEqual([sought]);
    expect((await index.searchProducts({ ...everyProduct, text }, today)).correctedQuery).toBeNull();
  });

  test.each([
    ['celana jogger kainhitam', 'Kain celana jogger - hitam'],
    ['monit or kantor', 'Rak monitor kantor'],
    ['tas mac book', 'Tas macbook kulit'],
    ['tas mac book', 'Tas mac pro book'],
  ])('blanks too many or too few: “%s” finds “%s”', async (text, name) => {
    const sought = await sell(name, 'tas');
    expect(await found(text)).toEqual([sought]);
  });

  test.each(['bju an', 'mau cari baj', 'jual bju anak mo'])(
    '“%s” goes on to a shirt for children',
    async (text) => {
      const shirt = await sell('Baju anak motif', 'busana');
      await sell('Sambal bawang');
      expect(await index.suggest('product', text, today)).toEqual([shirt]);
    },
  );

  test.each([
    ['helm', 'Hem batik pria'],
    ['kucing murah', 'Bumbu kuning murah'],
    ['anjing', 'Anting resin'],
    ['oli mesin', 'Anting resin ori'],
    ['keran', 'Keranjang rotan'],
    ['keran air', 'Gipang ketan jambu air'],
  ])('a word of its own is no slip: “%s” does not find “%s”', async (text, name) => {
    await sell(name);
    expect(await found(text)).toEqual([]);
  });

  test('a question in whole sentences finds what it is about', async () => {
    const meatballs = await sell('Bakso urat sapi', 'siapsaji');
    const belt = await sell('Ikat pinggang kulit', 'tas');
    expect(await found('ada rekomendasi bakso yang enak banget ga gmn caranya pesan')).toEqual([meatballs]);
    expect(await found('where can i buy a leather belt please')).toEqual([belt]);
    expect(await found('bagaimana caranya')).toEqual([]);
  });

  test('a name of words that say nothing is found when it is typed in full', async () => {
    const named = await sell('Kopi Untuk Kita');
    await sell('Kopi kita buatan untuk tamu');
    expect(await found('untuk kita')).toEqual([named]);
  });
});
