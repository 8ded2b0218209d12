import { sql, type SQL } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import type { Database } from '#db/client.ts';
import { deletion as t } from '#src/i18n/messages/account.ts';
import { now } from '#src/platform/clock.server.ts';

/**
 * Statements for the UMKM that nobody owns any more (`ownedBefore` finds their ids): their products leave the window and stay on
 * record, what officers verified stands, and everything by which the person could be reached or known goes. See
 * docs/decisions/0016.
 */
export function releaseEnterprises(
  to: Database,
  ownedBefore: SQL,
  office: string,
): [BatchItem<'sqlite'>, ...BatchItem<'sqlite'>[]] {
  const at = now().toISOString();
  const left = withMerged(ownedBefore);
  return [
    to.run(sql`update publications set ended_at = ${at}, end_reason = ${t.recordReason} where ended_at is null
      and product_id in (select id from products where enterprise_id in (${left}))`),
    to.run(sql`update product_changes set state = 'withdrawn', decided_at = ${at}, decided_by = ${office}
      where state in ('waiting', 'needs_correction')
        and product_id in (select id from products where enterprise_id in (${left}))`),
    to.run(sql`delete from product_drafts where enterprise_id in (${left})`),
    to.run(sql`update evidence_files set removed_at = coalesce(removed_at, ${at}), name = ${t.removedName}
      where enterprise_id in (${left})`),
    to.run(sql`update enterprises set whatsapp_shown_since = null, whatsapp = null, email = null, story = null,
      story_en = null, opening_hours = null, holiday_from_on = null, holiday_until_on = null, holiday_message = null,
      updated_at = ${at} where id in (${left})`),
    to.run(sql`delete from enterprise_channels where enterprise_id in (${left})`),
    to.run(sql`delete from enterprise_figures where enterprise_id in (${left})`),
    to.run(sql`delete from photos where product_id is null and enterprise_id in (${left})`),
    to.run(sql`update staff_invitations set label = ${t.removedName}, ended_at = coalesce(ended_at, used_at, ${at})
      where enterprise_id in (${left})`),
    to.run(sql`update enterprise_members set ended_at = ${at}, end_reason = 'last_owner_left'
      where ended_at is null and role <> 'owner' and enterprise_id in (${left})`),
  ];
}

/** With the entries that were merged into them: what is kept under the old number is of the same person. */
function withMerged(ids: SQL): SQL {
  return sql`with recursive gone(id) as (select * from (${ids})
    union select g.enterprise_id from gone join merges g on g.into_enterprise_id = gone.id) select id from gone`;
}
