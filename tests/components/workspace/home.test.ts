import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { todosOf } from '#src/components/workspace/todos.ts';
import { grantExemption } from '#src/domain/enterprise/grant-exemption.server.ts';
import { readWorkspaceHome } from '#src/domain/enterprise/workspace-home.queries.server.ts';
import { chartSize, visitChart } from '#src/domain/visit/visit-chart.server.ts';
import { useClock } from '#src/platform/clock.server.ts';
import { aMember, anOfficer } from '../../support/actors.ts';
import { freshDatabase } from '../../support/database.ts';
import {
  anEnterprise,
  aProduct,
  aPublicProduct,
  laySetting,
  today,
} from '../../domain/product/shop-window.ts';

async function aShop() {
  useClock(() => new Date(`${today}T03:00:00Z`));
  const database = await freshDatabase();
  await laySetting(database);
  const enterpriseId = await anEnterprise(database, { story: null, kelurahanCode: null });
  return { database, enterpriseId, owner: await aMember(database, enterpriseId) };
}

async function todos({ owner, enterpriseId }: Awaited<ReturnType<typeof aShop>>): Promise<string[]> {
  const home = await readWorkspaceHome(owner, enterpriseId);
  return home === undefined ? [] : todosOf(home, 'dapur-uji').map(({ text, href }) => `${href} ${text}`);
}

describe('The home of a workspace', () => {
  it('says what keeps the UMKM and each product from the window, with the way there', async () => {
    const world = await aShop();
    await aProduct(world.database, world.enterpriseId, { name: 'Keripik', price: null });
    const told = await todos(world);
    expect(told[0]).toMatch(
      /^\/kelola\/dapur-uji\/klaim\/baru\/pelatihan Produk baru bisa terbit setelah kelulusan/,
    );
    expect(told[1]).toMatch(/^\/kelola\/dapur-uji\/produk\/\d+ Keripik belum bisa tampil\. Kurang: harga\.$/);
    expect(told.slice(2).every((line) => line.startsWith('/kelola/dapur-uji/profil#'))).toBe(true);
  });

  it('offers a product that lacks nothing and is not in the window, and is quiet about one that is', async () => {
    const world = await aShop();
    const officer = await anOfficer(world.database, 'trade_officer');
    await grantExemption(officer, { enterpriseId: world.enterpriseId, reason: 'Binaan lama' });
    await aPublicProduct(world.database, world.enterpriseId, { name: 'Dodol' });
    await aProduct(world.database, world.enterpriseId, { name: 'Sagon' });
    const told = (await todos(world)).join('\n');
    expect(told).toContain('Sagon sudah lengkap');
    expect(told).not.toContain('Dodol');
    expect(told).not.toContain('kelulusan');
  });

  it('is quiet about a first publication that waits for an officer', async () => {
    const world = await aShop();
    const officer = await anOfficer(world.database, 'trade_officer');
    await grantExemption(officer, { enterpriseId: world.enterpriseId, reason: 'Binaan lama' });
    const productId = await aProduct(world.database, world.enterpriseId, { name: 'Sagon' });
    await world.database.run(sql`insert into product_changes (product_id, fields, rules, state, made_at)
      values (${productId}, '{"name":["","Sagon halal"]}', '[]', 'waiting', '2026-11-20T05:00:00.000Z')`);
    expect((await todos(world)).join('\n')).not.toContain('Sagon');
  });

  it('is not there for who does not act for the UMKM', async () => {
    const { database, enterpriseId } = await aShop();
    const other = await aMember(database, await anEnterprise(database));
    expect(await readWorkspaceHome(other, enterpriseId)).toBeUndefined();
    const officer = await anOfficer(database, 'verifier');
    expect(await readWorkspaceHome(officer, enterpriseId)).toBeUndefined();
  });
});

describe('The chart of visits', () => {
  it('has a bar for each period that stands on the ground and reaches as high as its count', () => {
    const counts = [0, 5, 10].map((seen) => ({ period: '2026-11', seen, found: 0, whatsapp: seen / 5 }));
    const { seen, whatsapp, ticks } = visitChart(counts);
    expect(seen.map(({ y, height }) => Math.round(y + height))).toEqual([120, 120, 120]);
    expect(seen.map(({ height }) => height)).toEqual([0, chartSize.height / 2, chartSize.height]);
    expect(whatsapp[2]?.height).toBe(chartSize.height / 5);
    expect(ticks.at(-1)).toEqual({ value: 10, y: 0 });
  });

  it('is a flat line over whole counts while nobody has come', () => {
    const { seen, ticks } = visitChart([{ period: '2026-11-22', seen: 0, found: 0, whatsapp: 0 }]);
    expect(seen[0]?.height).toBe(0);
    expect(ticks.map(({ value }) => value)).toEqual([0, 1, 2, 3, 4]);
  });
});
