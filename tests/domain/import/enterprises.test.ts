import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { businessIds, claims, enterpriseFigures, enterprises, verifications } from '#db/schema/index.ts';
import type { Database } from '#db/client.ts';
import { aFile, anOffice, aTable, bringIn, counts, dump, preview, today } from './import-world.ts';

const header = 'nama_usaha,nib,whatsapp,kecamatan,kelurahan,kategori,produk_utama,deskripsi';

async function only(database: Database) {
  const [first, ...others] = await database.select().from(enterprises);
  expect(others).toEqual([]);
  if (first === undefined) throw new Error('no enterprise was written');
  return first;
}

describe('The firms that the press names', () => {
  const file = new URL('../../../db/reference/real/umkm_banten_from_news.csv', import.meta.url).pathname;

  it('come in with their source and nothing invented; two of other cities are refused', async () => {
    const database = await anOffice();
    const outcome = await bringIn('enterprises', file);
    expect(counts(outcome)).toEqual([47, 0, 0, 2]);
    expect(outcome.notes).toEqual([
      'Kolom yang tidak dikenal diabaikan: produk_detail, pasar_atau_pameran, catatan.',
    ]);
    expect(outcome.rejected).toMatchObject([
      { row: 49, column: 'kode_kabkota', reason: expect.stringContaining('Kota Serang') as string },
      { row: 50, column: 'kode_kabkota', reason: expect.stringContaining('Kota Cilegon') as string },
    ]);
    const all = await database.select().from(enterprises);
    expect(all.every(({ sourceUrl, sourceYear }) => sourceUrl !== null && sourceYear !== null)).toBe(true);
    expect(all.some(({ whatsapp, email, story }) => (whatsapp ?? email ?? story) !== null)).toBe(false);
    expect(await database.select().from(claims)).toEqual([]);
  });

  it('stand under the category of their main product where the sector of the press is wider', async () => {
    const database = await anOffice();
    await bringIn('enterprises', file);
    const categoryOf = async (slug: string) =>
      (await database.select().from(enterprises).where(eq(enterprises.slug, slug)))[0]?.categoryId;
    expect(await categoryOf('dewi-sambi-batik')).toBe('batik');
    expect(await categoryOf('kecap-benteng-sh-siong-hin')).toBe('kecap');
    expect(await categoryOf('tas-ecoprint-gondrong')).toBe('kriya');
    expect(await categoryOf('dapoerindo-69')).toBe('siapsaji');
  });

  it('change nothing when they come again', async () => {
    const database = await anOffice();
    await bringIn('enterprises', file);
    const before = await dump(database);
    expect(counts(await bringIn('enterprises', file))).toEqual([0, 0, 47, 2]);
    expect(await dump(database)).toEqual(before);
  });
});

describe('An UMKM from a file', () => {
  it('is kept whole: numbers as the register writes them, figures of the day, the phone stored but not shown', async () => {
    const database = await anOffice();
    const outcome = await bringIn(
      'enterprises',
      aTable(
        'Nama Usaha;NIB;No. HP;E-mail;SUREL;Kec.;KECAMATAN;Desa;Sektor;Tahun_Berdiri;Perempuan;Omzet Tahunan;modal usaha;tenaga kerja;Cerita',
        "Dapur Syar'i Ibu;'9120 0011 12223;0812-3456-7890;Ibu@Dapur.ID;x;x;Cipondoh;Kel. Gondrong;camilan;2019;ya;Rp 1,5 miliar;150jt;4;Satu baris",
      ),
    );
    expect(outcome).toMatchObject({ read: 1, created: 1, rejected: [] });
    expect(outcome.notes).toEqual([
      'Kolom ke-5 (SUREL) mengulang kolom ke-4 (E-mail): yang dipakai kolom ke-4.',
      'Kolom yang tidak dikenal diabaikan: Kec..',
    ]);
    expect(await only(database)).toMatchObject({
      slug: 'dapur-syari-ibu',
      name: "Dapur Syar'i Ibu",
      nameKey: 'dapur syari ibu',
      whatsapp: '+6281234567890',
      whatsappShownSince: null,
      email: 'ibu@dapur.id',
      kabkotaCode: '36.71',
      kecamatanCode: '36.71.05',
      categoryId: 'camilan',
      foundedYear: 2019,
      womenLed: true,
      story: 'Satu baris',
    });
    expect(await database.select().from(enterpriseFigures)).toMatchObject([
      { asOfOn: today, annualSales: 1_500_000_000, capital: 150_000_000, workers: 4 },
    ]);
    expect(await database.select().from(businessIds)).toMatchObject([
      { kind: 'nib', number: '9120001112223' },
    ]);
    expect(await database.select().from(verifications)).toEqual([]);
  });

  it('is found again by its NIB, then by its phone, then by its name and kelurahan', async () => {
    const database = await anOffice();
    await bringIn('enterprises', aTable(header, 'Dapur Ibu,9120001112223,081234567890,Cipondoh,Gondrong,,,'));
    await bringIn('enterprises', aTable(header, 'Dapur Ibu Sari,9120001112223,,,,,Dodol,'));
    await bringIn('enterprises', aTable(header, 'Dapur Ibu Sari,,+62 812 3456 7890,,,,,Cerita baru'));
    await bringIn('enterprises', aTable(header, 'DAPUR IBU SARI,,,Cipondoh,Gondrong,kue,,'));
    expect(await only(database)).toMatchObject({
      slug: 'dapur-ibu',
      name: 'DAPUR IBU SARI',
      mainProduct: 'Dodol',
      story: 'Cerita baru',
      categoryId: 'kue',
      kelurahanCode: '36.71.05.1004',
    });
  });

  it('keeps what an empty cell says nothing about', async () => {
    const database = await anOffice();
    const file = aTable(header, 'Dapur Ibu,9120001112223,081234567890,Cipondoh,Gondrong,kue,Dodol,Cerita');
    await bringIn('enterprises', file);
    const before = await dump(database);
    const blank = await bringIn('enterprises', aTable(header, 'Dapur Ibu,9120001112223,-,,,,n/a,'));
    expect(counts(blank)).toEqual([0, 0, 1, 0]);
    expect(await dump(database)).toEqual(before);
  });

  it('keeps its kelurahan when another file knows only its kota', async () => {
    const database = await anOffice();
    await bringIn('enterprises', aTable(header, 'Dapur Ibu,,,Cipondoh,Gondrong,,,'));
    const vaguer = await bringIn('enterprises', aTable('nama_usaha,kode_kabkota', 'Dapur Ibu,36.71'));
    expect(counts(vaguer)).toEqual([0, 0, 1, 0]);
    expect(await only(database)).toMatchObject({ kelurahanCode: '36.71.05.1004' });
  });

  it('no longer shows a number that the owner did not choose to show', async () => {
    const database = await anOffice();
    await bringIn('enterprises', aTable(header, 'Dapur Ibu,9120001112223,081234567890,,,,,'));
    await database.update(enterprises).set({ whatsappShownSince: '2026-01-01T00:00:00.000Z' });
    await bringIn('enterprises', aTable(header, 'Dapur Ibu,9120001112223,081398765432,,,,,'));
    expect(await only(database)).toMatchObject({ whatsapp: '+6281398765432', whatsappShownSince: null });
  });

  it('gets figures of a later day only when they changed, the others carried along', async () => {
    const database = await anOffice();
    const figures = 'nama_usaha,nib,omzet_tahunan,tenaga_kerja';
    await bringIn('enterprises', aTable(figures, 'Dapur Ibu,9120001112223,100jt,3'));
    await database.update(enterpriseFigures).set({ asOfOn: '2026-01-01' });
    await bringIn('enterprises', aTable(figures, 'Dapur Ibu,9120001112223,100jt,3'));
    expect(await database.select().from(enterpriseFigures)).toHaveLength(1);
    await bringIn('enterprises', aTable(figures, 'Dapur Ibu,9120001112223,,5'));
    expect(await database.select().from(enterpriseFigures)).toMatchObject([
      { asOfOn: '2026-01-01', annualSales: 100_000_000, workers: 3 },
      { asOfOn: today, annualSales: 100_000_000, workers: 5 },
    ]);
  });
});

describe('Two UMKM of one name', () => {
  it('are two when NIB, phone or kelurahan tell them apart, each with a readable address', async () => {
    const database = await anOffice();
    const file = aTable(
      header,
      'Dapur Ibu,9120001112223,,Cipondoh,Gondrong,,,',
      'Dapur Ibu,9120001112224,,Cipondoh,Gondrong,,,',
      'Dapur Ibu,,,Tangerang,Sukasari,,,',
      'Dapur Ibu,9120001112225,,Cipondoh,Gondrong,,,',
    );
    expect(counts(await bringIn('enterprises', file))).toEqual([4, 0, 0, 0]);
    const slugs = (await database.select().from(enterprises)).map(({ slug }) => slug);
    expect(slugs).toEqual(['dapur-ibu', 'dapur-ibu-gondrong', 'dapur-ibu-sukasari', 'dapur-ibu-gondrong-2']);
    expect(counts(await bringIn('enterprises', file))).toEqual([0, 0, 4, 0]);
  });

  it('with two phones in one kelurahan are two, which is told', async () => {
    await anOffice();
    const outcome = await bringIn(
      'enterprises',
      aTable(
        header,
        'Dapur Ibu,,081234567890,Cipondoh,Gondrong,,,',
        'Dapur Ibu,,081398765432,Cipondoh,Gondrong,,,',
      ),
    );
    expect(counts(outcome)).toEqual([2, 0, 0, 0]);
    expect(outcome.notes).toEqual([expect.stringContaining('sama dengan dapur-ibu')]);
  });

  it('are never guessed between: a row that could mean either is refused with both named', async () => {
    await anOffice();
    const twins = [
      'Dapur Ibu,9120001112223,,Cipondoh,Gondrong,,,',
      'Dapur Ibu,9120001112224,,Cipondoh,Gondrong,,,',
    ];
    await bringIn('enterprises', aTable(header, ...twins));
    const outcome = await bringIn('enterprises', aTable(header, 'Dapur Ibu,,,Cipondoh,Gondrong,,,'));
    expect(outcome.rejected).toMatchObject([
      { row: 2, reason: expect.stringContaining('dapur-ibu, dapur-ibu-gondrong') as string },
    ]);
  });

  it('that share a phone are told apart by name; another NIB for the same name and phone is refused', async () => {
    await anOffice();
    await bringIn(
      'enterprises',
      aTable(
        header,
        'Dapur Ibu,9120001112223,081234567890,,,,,',
        'Batik Bapak,9120001112224,081234567890,,,,,',
      ),
    );
    const outcome = await bringIn(
      'enterprises',
      aTable(
        header,
        'Batik Bapak,,081234567890,,,,Batik,',
        'Kios Anak,,081234567890,,,,,',
        'Dapur Ibu,9120001112229,081234567890,,,,,',
      ),
    );
    expect(counts(outcome)).toEqual([1, 1, 0, 1]);
    expect(outcome.notes).toEqual([expect.stringContaining('dapur-ibu, batik-bapak')]);
    expect(outcome.rejected).toMatchObject([
      { row: 4, column: 'nib', reason: expect.stringContaining('NIB lain') as string },
    ]);
  });
});

describe('Rows of one file about one UMKM', () => {
  it('count as unchanged when they repeat, however they spell it, and may add', async () => {
    const database = await anOffice();
    const file = aTable(
      header,
      'Dapur Ibu,,0812 3456 7890,Cipondoh,Gondrong,kue,,',
      'Dapur Ibu,,+6281234567890,Cipondoh,Gondrong,kue,,',
      'DAPUR IBU,,081234567890,,,,,',
      'Dapur Ibu,,081234567890,,,,Dodol,',
    );
    expect(counts(await bringIn('enterprises', file))).toEqual([1, 1, 2, 0]);
    expect(await only(database)).toMatchObject({ name: 'Dapur Ibu', mainProduct: 'Dodol' });
    expect(counts(await bringIn('enterprises', file))).toEqual([0, 0, 4, 0]);
  });

  it('must not contradict each other: the later one is refused, so that the same file changes nothing twice', async () => {
    const database = await anOffice();
    const file = aTable(
      header,
      'Dapur Ibu,9120001112223,081234567890,,,kue,,',
      'Dapur Ibu,9120001112223,,,,batik,,',
    );
    const outcome = await bringIn('enterprises', file);
    expect(counts(outcome)).toEqual([1, 0, 0, 1]);
    expect(outcome.rejected).toMatchObject([
      { row: 3, column: 'kategori', reason: expect.stringContaining('baris 2') as string },
    ]);
    expect(counts(await bringIn('enterprises', file))).toEqual([0, 0, 1, 1]);
    expect(await only(database)).toMatchObject({ categoryId: 'kue', name: 'Dapur Ibu' });
  });
});

describe('A row that cannot be taken', () => {
  async function reasonFor(line: string, columns = header): Promise<string> {
    await anOffice();
    const outcome = await bringIn('enterprises', aTable(columns, line));
    expect(counts(outcome)).toEqual([0, 0, 0, 1]);
    return outcome.rejected.map(({ column, reason }) => `${column}: ${reason}`).join();
  }

  it('for its place names the right ones', async () => {
    expect(await reasonFor('A,,,Cipondoh,Gondorng,,,')).toContain(
      'kelurahan: Kelurahan “Gondorng” tidak ada',
    );
    expect(await reasonFor('A,,,Cipondoh,Gondorng,,,')).toContain('Gondrong, Cipondoh, Kota Tangerang');
    expect(await reasonFor('A,,,Cipndoh,,,,')).toContain('Cipondoh, Kota Tangerang');
    expect(await reasonFor('A,,,Kreo,,,,')).toContain('melainkan kelurahan: Kreo, Larangan');
    expect(await reasonFor('A,,,Cipondoh,Sukasari,,,')).toContain('tempat lain');
  });

  it('for its category names the nearest', async () => {
    expect(await reasonFor('A,,,,,camilann,,')).toContain('Camilan & makanan kering');
  });

  it('says all that is wrong at once', async () => {
    const reason = await reasonFor('!!!,123,halo,,,entah,,');
    for (const column of ['nama_usaha', 'nib', 'whatsapp', 'kategori']) expect(reason).toContain(column);
  });

  it('never repeats a phone, an NIB, an NIK, an e-mail address or a turnover', async () => {
    const columns = 'nama_usaha,nib,whatsapp,email,kelurahan,omzet_tahunan,modal_usaha,deskripsi';
    const reason = await reasonFor(
      'A,3671014506900003,0812999,salah@@surel.id,081234567890,12.345.67,-5000,NIK saya 3671014506900003',
      columns,
    );
    expect(reason).toContain('tidak boleh');
    for (const secret of ['3671014506900003', '0812999', 'salah@', '081234567890 tidak', '12.345', '-5000']) {
      expect(reason).not.toContain(secret);
    }
  });

  it('holds 16 digits where an NIB belongs, or an NIK in any text', async () => {
    expect(await reasonFor('A,3671014506900003,,,,,,')).toContain('seperti NIK');
    expect(await reasonFor('A,,,,,,,KTP 3671014506900003 atas nama')).toContain('mirip NIK');
  });

  it('has a cell beyond its limit; a long description within it is kept', async () => {
    expect(await reasonFor(`${'A'.repeat(5000)},,,,,,,`)).toContain('5.000 karakter, paling banyak 150');
    expect(await reasonFor(`A,,,,,,,${'b'.repeat(5001)}`)).toContain('deskripsi: Terlalu panjang');
    const database = await anOffice();
    expect(counts(await bringIn('enterprises', aTable(header, `A,,,,,,,${'b'.repeat(5000)}`)))).toEqual([
      1, 0, 0, 0,
    ]);
    expect((await only(database)).story).toHaveLength(5000);
  });

  it('has more cells than the header', async () => {
    expect(await reasonFor('A,1,5jt', 'nama_usaha,omzet_tahunan')).toContain('lebih banyak sel');
  });

  it('costs no other row', async () => {
    await anOffice();
    const file = aTable(
      header,
      'Baik,,,,,,,',
      '"lupa,,,,,,,',
      'Bagus,,,,,,,',
      ',,,,,,,Tanpa nama',
      'Juga baik,,,,,,,',
    );
    const outcome = await bringIn('enterprises', file);
    expect(counts(outcome)).toEqual([3, 0, 0, 2]);
    expect(outcome.rejected.map(({ row }) => row)).toEqual([3, 5]);
  });
});

describe('What people put into tables', () => {
  it('is text and stays so: formulas, markup, control characters', async () => {
    const database = await anOffice();
    const evil = "=cmd|'/C calc'!A0";
    const file = aFile(
      `nama_usaha,deskripsi\n"${evil}","a\u0000b\u202Ec <script>alert(1)</script>\r\n\r\n\r\n\r\nd"\n`,
    );
    expect(counts(await bringIn('enterprises', file))).toEqual([1, 0, 0, 0]);
    expect(await only(database)).toMatchObject({
      name: evil,
      slug: 'cmd-c-calc-a0',
      story: 'abc <script>alert(1)</script>\n\nd',
    });
  });

  it('may hold columns with personal data, which are not read, and two phones, of which the first is', async () => {
    const database = await anOffice();
    const outcome = await bringIn(
      'enterprises',
      aTable(
        'nama_usaha,NIK,No KK,whatsapp',
        'A,3671014506900003,3671014506900004,"081234567890 / 081398765432"',
      ),
    );
    expect(counts(outcome)).toEqual([1, 0, 0, 0]);
    expect(outcome.notes).toEqual([
      'Kolom NIK berisi data pribadi: tidak dibaca dan tidak disimpan.',
      'Kolom No KK berisi data pribadi: tidak dibaca dan tidak disimpan.',
      'Ada lebih dari satu nomor; yang pertama dipakai.',
    ]);
    expect(await only(database)).toMatchObject({ whatsapp: '+6281234567890' });
    expect(JSON.stringify(await dump(database))).not.toContain('3671014506900003');
  });
});

describe('A preview', () => {
  it('says the same as the import, over many rows that are about each other, and writes nothing', async () => {
    const database = await anOffice();
    const lines = Array.from(
      { length: 1200 },
      (_, n) => `Dapur ${n % 700},,0812${10_000_000 + (n % 700)},,,,,`,
    );
    const file = aTable(header, ...lines, 'Salah,,,,Entah,,,');
    const before = await dump(database);
    const foreseen = await preview('enterprises', file);
    expect(await dump(database)).toEqual(before);
    expect(counts(foreseen)).toEqual([700, 0, 500, 1]);
    expect(await bringIn('enterprises', file)).toEqual(foreseen);
  });
});
