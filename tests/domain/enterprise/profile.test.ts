import { describe, expect, it } from 'vitest';
import { auditEntries, consents, enterpriseChannels, enterprises } from '#db/schema/index.ts';
import { operator } from '#src/domain/actor/actor.ts';
import { readChannel } from '#src/domain/enterprise/channel.ts';
import { findFigures } from '#src/domain/enterprise/figures.queries.server.ts';
import { readFigures } from '#src/domain/enterprise/figures.ts';
import { groupedHours, readDayHours } from '#src/domain/enterprise/opening-hours.ts';
import { findProfile } from '#src/domain/enterprise/profile.queries.server.ts';
import { findEnterprisePage } from '#src/domain/enterprise/enterprise-page.queries.server.ts';
import { readAbout, readContact, readHours } from '#src/domain/enterprise/read-profile.ts';
import { saveProfile } from '#src/domain/enterprise/save-profile.server.ts';
import { sizeClassOf } from '#src/domain/enterprise/size-class.ts';
import { tellFigures } from '#src/domain/enterprise/tell-figures.server.ts';
import { findProductDetail } from '#src/domain/product/product-detail.queries.server.ts';
import { useClock } from '#src/platform/clock.server.ts';
import { aMember, anOfficer, aStranger } from '../../support/actors.ts';
import { freshDatabase } from '../../support/database.ts';
import { anEnterprise, aPublicProduct, laySetting, today, train } from '../product/shop-window.ts';

async function aShop() {
  useClock(() => new Date(`${today}T03:00:00Z`));
  const database = await freshDatabase();
  await laySetting(database);
  const enterpriseId = await anEnterprise(database);
  return { database, enterpriseId, owner: await aMember(database, enterpriseId) };
}

const contact = (typed: Record<string, string>) =>
  readContact(Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, [value]])));

function valuesOf<Values>(read: { ok: true; values: Values } | { ok: false }): Values {
  if (!read.ok) throw new Error('The form was not read.');
  return read.values;
}

describe('The profile of an UMKM', () => {
  it('is saved part by part; the parts that were not sent stay', async () => {
    const { enterpriseId, owner } = await aShop();
    const about = readAbout({ story: ['Dimulai di dapur.'], foundedYear: ['2018'], womenLed: ['1'] }, today);
    expect(await saveProfile(owner, enterpriseId, 1, valuesOf(about))).toEqual({ ok: true, revision: 2 });
    const hours = readHours({ 'buka-0': ['08:00'], 'tutup-0': ['17:00'] });
    expect(await saveProfile(owner, enterpriseId, 2, valuesOf(hours))).toEqual({ ok: true, revision: 3 });
    expect(await findProfile(owner, enterpriseId)).toMatchObject({
      revision: 3,
      story: 'Dimulai di dapur.',
      foundedYear: 2018,
      womenLed: true,
      openingHours: [['08:00', '17:00'], null, null, null, null, null, null],
    });
  });

  it('is not overwritten by somebody who began before another one saved', async () => {
    const { database, enterpriseId, owner } = await aShop();
    const hours = valuesOf(readHours({ holidayMessage: ['Libur'] }));
    const links = valuesOf(contact({ instagram: '@dapur.uji' }));
    const answers = await Promise.all([
      saveProfile(owner, enterpriseId, 1, hours),
      saveProfile(owner, enterpriseId, 1, links),
    ]);
    expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(answers).toContainEqual({ ok: false, problem: 'changed_meanwhile' });
    const kept = await database.select().from(enterpriseChannels);
    expect(kept).toHaveLength(answers[1].ok ? 1 : 0);
    expect(await database.select().from(auditEntries)).toHaveLength(1);
  });

  it('shows the WhatsApp number only while the owner agrees, and keeps when that was', async () => {
    const { database, enterpriseId, owner } = await aShop();
    const shown = valuesOf(contact({ whatsapp: '0812-3456-7890', isWhatsappShown: '1' }));
    await saveProfile(owner, enterpriseId, 1, shown);
    expect(await database.select().from(enterprises)).toMatchObject([
      { whatsapp: '+6281234567890', whatsappShownSince: `${today}T03:00:00.000Z` },
    ]);
    useClock(() => new Date('2026-12-01T03:00:00Z'));
    await saveProfile(owner, enterpriseId, 2, valuesOf(contact({ whatsapp: '0812-3456-7890' })));
    expect(await database.select().from(enterprises)).toMatchObject([{ whatsappShownSince: null }]);
    expect(await database.select().from(consents)).toMatchObject([
      {
        accountId: owner.accountId,
        purpose: 'whatsapp_shown',
        givenAt: `${today}T03:00:00.000Z`,
        withdrawnAt: '2026-12-01T03:00:00.000Z',
      },
    ]);
  });

  it('takes a kelurahan of the official list only, and knows what lies around it', async () => {
    const { database, enterpriseId, owner } = await aShop();
    const [kelurahan] = await database.all<{ code: string }>(
      `select code from regions where level = 'kelurahan' and code like '36.71.13.%' limit 1`,
    );
    const at = (code: string) => valuesOf(readAbout({ kelurahanCode: [code] }, today));
    expect(await saveProfile(owner, enterpriseId, 1, at('36.71.99.1001'))).toEqual({
      ok: false,
      problem: 'unknown_kelurahan',
    });
    await saveProfile(owner, enterpriseId, 1, at(kelurahan?.code ?? ''));
    expect(await database.select().from(enterprises)).toMatchObject([
      { kabkotaCode: '36.71', kecamatanCode: '36.71.13', kelurahanCode: kelurahan?.code },
    ]);
  });
});

describe('Who may change the profile and the figures of an UMKM', () => {
  it.each([
    ['stranger', false],
    ['owner', true],
    ['editor', true],
    ['order_desk', false],
    ['owner of another UMKM', false],
    ['verifier', false],
    ['trade_officer', false],
    ['programme_manager', false],
    ['admin', false],
    ['operator', true],
  ] as const)('%s: %s', async (who, may) => {
    const { database, enterpriseId } = await aShop();
    const actor =
      who === 'stranger'
        ? await aStranger(database)
        : who === 'owner of another UMKM'
          ? await aMember(database, await anEnterprise(database))
          : who === 'operator'
            ? operator
            : who === 'owner' || who === 'editor' || who === 'order_desk'
              ? await aMember(database, enterpriseId, who)
              : await anOfficer(database, who);
    const hours = valuesOf(readHours({ holidayMessage: ['Libur'] }));
    const told = { annualSales: 1, capital: null, workers: 2 };
    expect((await findProfile(actor, enterpriseId)) !== undefined).toBe(may);
    expect((await saveProfile(actor, enterpriseId, 1, hours)).ok).toBe(may);
    expect((await tellFigures(actor, enterpriseId, told)).ok).toBe(may);
    expect((await findFigures(actor, enterpriseId)) !== undefined).toBe(may);
  });

  it('a role that was taken away counts no more, even with the old session', async () => {
    const { database, enterpriseId, owner } = await aShop();
    await database.run(`update enterprise_members set ended_at = '${today}', end_reason = 'Keluar'`);
    const hours = valuesOf(readHours({ holidayMessage: ['Libur'] }));
    expect(await saveProfile(owner, enterpriseId, 1, hours)).toEqual({
      ok: false,
      problem: 'unknown_enterprise',
    });
  });
});

describe('What is typed into the profile', () => {
  it('is refused field by field, all at once', () => {
    expect(
      readAbout(
        { foundedYear: ['19'], story: ['x'.repeat(2001)], mainProduct: ['KTP 3671 0501 0190 0001'] },
        today,
      ),
    ).toEqual({
      ok: false,
      problems: [
        { field: 'foundedYear', problem: 'not_a_year' },
        { field: 'mainProduct', problem: 'nik_in_text' },
        { field: 'story', problem: 'too_long' },
      ],
    });
    expect(
      readHours({ 'buka-2': ['08:00'], holidayFromOn: ['2026-12-31'], holidayUntilOn: ['2026-12-01'] }),
    ).toEqual({
      ok: false,
      problems: [
        { field: 'buka-2', problem: 'half' },
        { field: 'holidayUntilOn', problem: 'ends_before_it_begins' },
      ],
    });
    expect(contact({ isWhatsappShown: '1', shopee: 'https://tokopedia.com/x' })).toEqual({
      ok: false,
      problems: [
        { field: 'whatsapp', problem: 'number_missing' },
        { field: 'shopee', problem: 'another_site' },
      ],
    });
  });

  it.each([
    ['instagram', '@dapur.uji', 'https://www.instagram.com/dapur.uji'],
    ['instagram', 'instagram.com/dapur', 'https://instagram.com/dapur'],
    ['tokopedia', 'http://www.tokopedia.com/dapur', 'https://www.tokopedia.com/dapur'],
    ['shopee', 'dapur_uji', 'https://shopee.co.id/dapur_uji'],
    ['website', 'dapur.example', 'https://dapur.example/'],
    ['website', '', null],
  ] as const)('a channel %s as %j is %j', (kind, typed, url) => {
    expect(readChannel(kind, typed)).toEqual({ ok: true, url });
  });

  it.each(['javascript:alert(1)', 'https://user:pass@dapur.example', 'dapur', 'https://'])(
    'an address %j is none',
    (typed) => {
      expect(readChannel('website', typed)).toEqual({ ok: false, problem: 'not_an_address' });
    },
  );

  it('reads hours with dots and short hours, and says what is wrong with others', () => {
    expect(readDayHours('8.00', '17.30')).toEqual({ ok: true, hours: ['08:00', '17:30'] });
    expect(readDayHours('', '')).toEqual({ ok: true, hours: null });
    expect(readDayHours('17:00', '08:00')).toEqual({ ok: false, problem: 'ends_before_it_begins' });
    expect(readDayHours('pagi', 'sore')).toEqual({ ok: false, problem: 'not_a_time' });
  });

  it('says days with the same hours in one line', () => {
    const open = ['08:00', '17:00'] as const;
    expect(groupedHours([open, open, open, open, open, null, null])).toEqual([
      { first: 0, last: 4, hours: open },
      { first: 5, last: 6, hours: null },
    ]);
  });
});

describe('The size class (PP 7/2021)', () => {
  const billion = 1_000_000_000;
  it.each([
    [2 * billion, null, 'mikro'],
    [2 * billion + 1, null, 'kecil'],
    [15 * billion + 1, null, 'menengah'],
    [50 * billion + 1, null, 'besar'],
    [null, billion, 'mikro'],
    [null, 5 * billion + 1, 'menengah'],
    [null, 10 * billion + 1, 'besar'],
    [null, null, undefined],
  ] as const)('sales %s and capital %s: %s', (annualSales, capital, size) => {
    expect(sizeClassOf({ annualSales, capital })).toBe(size);
  });

  it('comes from figures as people write them', () => {
    expect(readFigures({ annualSales: ['1,5 miliar'], capital: ['200jt'], workers: ['3'] })).toEqual({
      ok: true,
      figures: { annualSales: 1_500_000_000, capital: 200_000_000, workers: 3 },
    });
    expect(readFigures({ annualSales: ['banyak'], workers: ['tiga'] })).toEqual({
      ok: false,
      problems: [
        { field: 'workers', problem: 'not_a_number' },
        { field: 'annualSales', problem: 'not_money' },
      ],
    });
  });
});

describe('A holiday', () => {
  it('is told on the page of the UMKM and of its products from its first day to its last', async () => {
    const { database, enterpriseId, owner } = await aShop();
    await train(database, enterpriseId);
    await aPublicProduct(database, enterpriseId, { slug: 'keripik-libur' });
    await database.run(`update enterprises set slug = 'dapur-libur' where id = ${enterpriseId}`);
    const away = readHours({ holidayFromOn: ['2026-12-24'], holidayUntilOn: ['2027-01-02'] });
    await saveProfile(owner, enterpriseId, 1, valuesOf(away));
    for (const [day, isAway] of [
      ['2026-12-23', false],
      ['2026-12-24', true],
      ['2027-01-02', true],
      ['2027-01-03', false],
    ] as const) {
      const shop = await findEnterprisePage('dapur-libur', 1, day);
      const product = await findProductDetail('keripik-libur', day);
      const holiday = isAway ? { untilOn: '2027-01-02', message: null } : null;
      expect(shop?.enterprise.holiday).toEqual(holiday);
      expect(product?.enterprise.holiday).toEqual(holiday);
    }
  });
});
