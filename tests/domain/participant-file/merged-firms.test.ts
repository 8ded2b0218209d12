import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { operator } from '#src/domain/actor/actor.ts';
import { readEnterprisePick } from '#src/domain/enterprise-pick/enterprise-pick.queries.server.ts';
import { mergeEnterprises } from '#src/domain/merge/merge-enterprises.server.ts';
import { applyParticipantFile } from '#src/domain/participant-file/apply-participant-file.server.ts';
import { chooseEnterprises } from '#src/domain/participant-file/choose-enterprises.server.ts';
import { findPossibleDuplicates } from '#src/domain/registration/possible-duplicates.queries.server.ts';
import { aClassDesk, people, seen, sent, type ClassDesk } from './class-desk.ts';

const header = 'nama_peserta,nama_usaha,whatsapp,kelurahan';

let desk: ClassDesk;
const idOf = async (slug: string): Promise<number> => {
  const [row] = await desk.database.all<{ id: number }>(sql`select id from enterprises where slug = ${slug}`);
  return row?.id ?? 0;
};
/** The firm that goes and the one that stays, whose name is quite another. */
const merge = async () => {
  const [fromId, intoId] = [await idOf('dapur-ibu'), await idOf('kios-tunggal')];
  const reason = 'Pemilik dan alamatnya sama.';
  expect(await mergeEnterprises(operator, { fromId, intoId, reason })).toMatchObject({ ok: true });
  return { fromId, intoId };
};

beforeEach(async () => {
  desk = await aClassDesk();
});

describe('A firm that was merged into another one', () => {
  it('is offered as the one that stays where a row of a file is alike to it', async () => {
    const { intoId } = await merge();
    const fileId = await sent(desk, [
      header,
      'Siti,Dapur Ibuu,,Gondrong',
      'Budi,Dapur Ibu Siti,,',
      'Rina,Warung Dapur Ibu,,Cipadu',
    ]);
    expect((await seen(desk, fileId)).map(({ candidates }) => candidates)).toEqual([
      [intoId],
      [intoId],
      [intoId],
    ]);
  });

  it('gets the participant whose row was given to the one that went, when both became one since', async () => {
    const fileId = await sent(desk, [header, 'Siti,Dapur Ibuu,,Gondrong', 'Budi,Dapur Ibuu,,Gondrong']);
    const rows = new Map([[2, String(await idOf('dapur-ibu'))]]);
    await chooseEnterprises(desk.actor, fileId, { rows, unknown: undefined });
    const { intoId } = await merge();
    expect((await seen(desk, fileId)).map(({ candidates }) => candidates)).toEqual([[intoId], [intoId]]);
    const late = new Map([[3, String(intoId)]]);
    await chooseEnterprises(desk.actor, fileId, { rows: late, unknown: undefined });
    expect(await applyParticipantFile(desk.actor, fileId)).toMatchObject({ ok: true, created: 2 });
    expect(await people(desk.database)).toEqual([
      ['Siti', 'kios-tunggal'],
      ['Budi', 'kios-tunggal'],
    ]);
  });

  it('is found under its old name in the forms of officers and among those like an application', async () => {
    const { intoId } = await merge();
    const pick = await readEnterprisePick(desk.actor, { 'tempel-umkm': ['Dapur Ibu'] });
    expect(pick.picked.map(({ id }) => id)).toEqual([intoId]);
    const sought = await readEnterprisePick(desk.actor, { 'cari-umkm': ['dapur ib'] });
    expect(sought.found.map(({ id }) => id)).toEqual([intoId]);
    const [place] = await desk.database.all<{ code: string }>(
      sql`select kelurahan_code code from enterprises where slug = 'dapur-ibu'`,
    );
    const alike = await findPossibleDuplicates({
      name: 'Dapur Ibu',
      kelurahanCode: place?.code ?? null,
      phone: null,
      nib: null,
    });
    expect(alike.map(({ enterpriseId, signs }) => [enterpriseId, signs])).toEqual([[intoId, ['name']]]);
  });
});
