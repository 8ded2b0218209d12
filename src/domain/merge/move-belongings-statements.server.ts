import { sql } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import type { Database } from '#db/client.ts';
import { hasMerged } from './merged-condition.queries.server.ts';
import { movedTables, type Moving } from './moving.ts';

/** Moves what belongs to an UMKM: products with their addresses, claims, photos, figures, history of support, reports. */
export function moveBelongings(to: Database, moving: Moving): BatchItem<'sqlite'>[] {
  const { fromId, intoId } = moving;
  const mine = sql`enterprise_id = ${fromId} and ${hasMerged(moving)}`;
  return [
    freeSkus(to, moving),
    movePhotos(to, moving),
    to.run(sql`update suspensions set enterprise_id = ${intoId} where product_id is not null and ${mine}`),
    ...movedTables.map((table) =>
      to.run(sql`update ${sql.raw(table)} set enterprise_id = ${intoId} where ${mine}`),
    ),
    to.run(sql`update or ignore enterprise_figures set enterprise_id = ${intoId} where ${mine}`),
    to.run(sql`update or ignore enterprise_channels set enterprise_id = ${intoId} where ${mine}`),
    to.run(sql`
      insert into visit_counts (enterprise_id, product_id, kind, counted_on, count)
      select ${intoId}, product_id, kind, counted_on, count from visit_counts where ${mine}
      on conflict do update set count = count + excluded.count`),
    to.run(sql`delete from visit_counts where ${mine}`),
  ];
}

/** Two products of one UMKM have two SKUs: the one that comes gets its number behind, so that nothing typed is lost. */
function freeSkus(to: Database, moving: Moving): BatchItem<'sqlite'> {
  const { fromId, intoId } = moving;
  return to.run(sql`
    update products set sku = sku || '-' || id where enterprise_id = ${fromId} and ${hasMerged(moving)}
      and sku in (select own.sku from products own where own.enterprise_id = ${intoId} and own.sku is not null)`);
}

/** Photos of the UMKM itself come behind those that are there; one that is there already stays where it was. */
function movePhotos(to: Database, moving: Moving): BatchItem<'sqlite'> {
  const { fromId, intoId } = moving;
  return to.run(sql`
    update photos set enterprise_id = ${intoId}, position = case when product_id is null
      then position + 1 + coalesce((select max(own.position) from photos own
        where own.enterprise_id = ${intoId} and own.product_id is null), -1) else position end
    where enterprise_id = ${fromId} and ${hasMerged(moving)} and (product_id is not null or file not in (
      select own.file from photos own where own.enterprise_id = ${intoId} and own.product_id is null))`);
}

const filled = ['category_id', 'main_product', 'founded_year', 'women_led', 'email', 'opening_hours'];

/**
 * Tells of the UMKM that stays what only the other one told. Its number comes with the consent to show it, or without; a
 * story and a place come whole or not at all.
 */
export function fillBlanks(to: Database, moving: Moving): BatchItem<'sqlite'> {
  const { fromId, intoId, at } = moving;
  const plain = filled.map((column) => sql.raw(`${column} = coalesce(e.${column}, f.${column})`));
  const whole = (lead: string, columns: string[], condition: string) =>
    columns.map((column) =>
      sql.raw(
        `${column} = case when e.${lead} is null and ${condition} then f.${column} else e.${column} end`,
      ),
    );
  const isWithin = `(e.kecamatan_code is null or e.kecamatan_code = f.kecamatan_code)
    and (e.kabkota_code is null or e.kabkota_code = f.kabkota_code)`;
  return to.run(sql`
    update enterprises as e set ${sql.join(
      [
        ...plain,
        ...whole('story', ['story', 'story_en'], 'f.story is not null'),
        ...whole('whatsapp', ['whatsapp', 'whatsapp_shown_since'], 'f.whatsapp is not null'),
        ...whole('source_url', ['source_url', 'source_year'], 'f.source_url is not null'),
        ...whole('kelurahan_code', ['kabkota_code', 'kecamatan_code', 'kelurahan_code'], isWithin),
      ],
      sql`, `,
    )}, ships_abroad = max(e.ships_abroad, f.ships_abroad), revision = e.revision + 1, updated_at = ${at}
    from enterprises f where e.id = ${intoId} and f.id = ${fromId} and ${hasMerged(moving)}`);
}

/**
 * What is left under the old number names nobody: its number stays where it is another one, since a list may still tell of
 * the UMKM by it.
 */
export function forgetContacts(to: Database, moving: Moving): BatchItem<'sqlite'> {
  const { fromId, intoId, at } = moving;
  return to.run(sql`
    update enterprises as f set email = null, whatsapp_shown_since = null, updated_at = ${at},
      whatsapp = case when f.whatsapp is not e.whatsapp then f.whatsapp end
    from enterprises e where f.id = ${fromId} and e.id = ${intoId} and ${hasMerged(moving)}`);
}
