import { describe, expect, it } from 'vitest';
import { enterprises } from '#db/schema/index.ts';
import { anOffice, aTable, bringIn, counts, dump } from './import-world.ts';

const header = 'nama_usaha,nib,whatsapp,email,produk_utama,deskripsi';
const own = 'Dapur Ibu,9120001112223,081234567890,ibu@dapur.example';

describe('A public text with the phone, NIB or e-mail address of its own row', () => {
  it.each([
    'Pesan di 0812-3456-7890',
    'WA +62 812 3456 7890 ya',
    'NIB 9120 0011 12223',
    'Surel: IBU@dapur.example',
    'wa.me/6281234567890',
  ])('is left out with a note, the rest of the row stays: %s', async (text) => {
    const database = await anOffice();
    const file = aTable(header, `${own},Dodol,${text}`);
    const outcome = await bringIn('enterprises', file);
    expect(counts(outcome)).toEqual([1, 0, 0, 0]);
    expect(outcome.notes).toEqual([expect.stringContaining('tidak disimpan')]);
    expect(await database.select().from(enterprises)).toMatchObject([{ mainProduct: 'Dodol', story: null }]);
    const before = await dump(database);
    expect(counts(await bringIn('enterprises', file))).toEqual([0, 0, 1, 0]);
    expect(await dump(database)).toEqual(before);
  });

  it('is not seen where other digits stand', async () => {
    const database = await anOffice();
    const text = 'P-IRT 2063671010123-28 sejak 2019';
    const outcome = await bringIn('enterprises', aTable(header, `${own},Dodol,${text}`));
    expect(outcome.notes).toEqual([]);
    expect(await database.select().from(enterprises)).toMatchObject([{ story: text }]);
  });
});
