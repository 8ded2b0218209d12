import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { claims, participantResults, participants } from '#db/schema/index.ts';
import { applyParticipantFile } from '#src/domain/participant-file/apply-participant-file.server.ts';
import { chooseEnterprises } from '#src/domain/participant-file/choose-enterprises.server.ts';
import {
  downloadRefusedRows,
  refusedCsv,
  refusedWorkbook,
} from '#src/domain/participant-file/download-refused-rows.server.ts';
import {
  findParticipantFile,
  listParticipantFiles,
} from '#src/domain/participant-file/kept-participant-file.queries.server.ts';
import {
  readNearEnterprises,
  viewParticipantFile,
} from '#src/domain/participant-file/participant-file-view.queries.server.ts';
import { participantTemplate } from '#src/domain/participant-file/participant-template.server.ts';
import { previewParticipantFile } from '#src/domain/participant-file/preview-participant-file.server.ts';
import { removeOldParticipantFiles } from '#src/domain/participant-file/remove-old-participant-files.server.ts';
import { participantFile as t } from '#src/i18n/messages/participant-file.ts';
import { useClock } from '#src/platform/clock.server.ts';
import { cellsOf } from '../catalogue-file/catalogue-table.ts';
import { dump } from '../import/import-world.ts';
import type { FixtureCell } from '../import/workbook-file.ts';
import { aClassDesk, people, seen, sent, states, type ClassDesk } from './class-desk.ts';

const header = 'nama_peserta,nama_usaha,nib,whatsapp,kelurahan,jenis_kelamin,hasil,nilai';

const choose = (desk: ClassDesk, fileId: string, rows: [number, string][], unknown?: string) =>
  chooseEnterprises(desk.actor, fileId, { rows: new Map(rows), unknown });
const apply = (desk: ClassDesk, fileId: string) => applyParticipantFile(desk.actor, fileId);

const textOf = (cell: FixtureCell) => (typeof cell === 'string' ? cell : '');

describe('A list of participants that is sent in for a class', () => {
  it('is seen before anything is written, then applied; applied again it changes nothing', async () => {
    const desk = await aClassDesk();
    const lines = [
      header,
      'Siti Aminah,Dapur Ibu,9120001112223,,Gondrong,P,,',
      'Budi Santoso,Kios Tunggal,,0813 5555 6666,,L,lulus,91',
      'Rina Wati,,,,,P,,',
      ',Tanpa Nama,,,,,,',
      'Tono,,,,Entahlah,L,hadir,',
    ];
    const fileId = await sent(desk, lines);
    expect(await states(desk, fileId)).toEqual(['created', 'created', 'created', 'refused', 'refused']);
    expect((await seen(desk, fileId))[4]?.problems).toMatchObject([
      { column: 'kelurahan' },
      { column: 'hasil' },
    ]);
    expect(await desk.database.$count(participants)).toBe(0);

    expect(await apply(desk, fileId)).toEqual({ ok: true, created: 3, updated: 0, unchanged: 0 });
    expect(await people(desk.database)).toEqual([
      ['Siti Aminah', 'dapur-ibu'],
      ['Budi Santoso', 'kios-tunggal'],
      ['Rina Wati', null],
    ]);
    // No day is told: it is the last one of the class.
    expect(await desk.database.select().from(participantResults)).toMatchObject([
      {
        result: 'lulus',
        score: 91,
        decidedOn: '2026-10-30',
        graduationClaimId: expect.any(Number) as number,
      },
    ]);
    const before = await dump(desk.database);
    expect(await apply(desk, fileId)).toEqual({ ok: true, created: 0, updated: 0, unchanged: 3 });
    expect(await states(desk, await sent(desk, lines))).toEqual([
      ...['unchanged', 'unchanged', 'unchanged', 'refused', 'refused'],
    ]);
    expect(await dump(desk.database)).toEqual(before);
  });

  it('is said to be empty, and what it should hold, when there is nothing in it', async () => {
    const desk = await aClassDesk();
    const said = async (name: string, text: string) => {
      const bytes = new TextEncoder().encode(text);
      const answer = await previewParticipantFile(desk.actor, desk.cohortId, { name, bytes });
      return 'message' in answer ? answer.message : answer;
    };
    expect(await said('', '')).toBe(t.problems.noFile);
    expect(await said('peserta.csv', '')).toBe(t.problems.emptyFile);
    expect(await said('peserta.xlsx', '')).toBe(t.problems.emptyFile);
    expect(await said('peserta.csv', '\n \n')).toBe(t.problems.emptyFile);
  });

  it('keeps its name, unless there is an NIK in it', async () => {
    const desk = await aClassDesk();
    const bytes = new TextEncoder().encode(`${header}\nSiti Aminah,Dapur Ibu,,,Gondrong,P,,`);
    const nameOf = async (name: string) => {
      const answer = await previewParticipantFile(desk.actor, desk.cohortId, { name, bytes });
      return answer.ok ? (await viewParticipantFile(desk.actor, answer.fileId))?.file.name : answer;
    };
    expect(await nameOf('peserta BLK 2026.csv')).toBe('peserta BLK 2026.csv');
    expect(await nameOf('Siti 3671015708900001.csv')).toBe('berkas.csv');
  });

  it('may be a list of graduates by business, and says what changes', async () => {
    const desk = await aClassDesk();
    await apply(desk, await sent(desk, [header, 'Siti Aminah,Dapur Ibu,9120001112223,,Gondrong,P,,']));
    const fileId = await sent(desk, [
      'nama_usaha,nib,tanggal_lulus,hasil,nilai',
      'Dapur Ibu,9120001112223,2026-10-29,lulus,88',
    ]);
    expect(await seen(desk, fileId)).toMatchObject([
      { state: 'updated', changed: ['result', 'score', 'graduatedOn'] },
    ]);
    await apply(desk, fileId);
    expect(await people(desk.database)).toEqual([['Siti Aminah', 'dapur-ibu']]);
    expect((await desk.database.select().from(claims)).map(({ kind }) => kind)).toContain('graduation');
  });

  it('with rows of another class refuses those; several classes come in together elsewhere', async () => {
    const desk = await aClassDesk();
    const lines = ['nama_peserta,program,angkatan', 'Siti,blk,Angkatan 1', 'Budi,blk,Angkatan 2'];
    expect(await states(desk, await sent(desk, lines))).toEqual(['created', 'refused']);
    const fileId = await sent(desk, lines, null);
    expect(await states(desk, fileId)).toEqual(['created', 'created']);
    expect(await apply(desk, fileId)).toMatchObject({ created: 2 });
    expect(await listParticipantFiles(desk.actor, null)).toMatchObject([{ id: fileId }]);
  });
});

describe('A row that could mean several UMKM', () => {
  const lines = [
    header,
    'Siti Aminah,Batik Sari,,,,P,,',
    'Budi Santoso,,,0812-3456-7890,,L,,',
    'Rina Wati,Daapur Ibu,,,,P,,',
    'Tono,Warung Baru,,,Gondrong,L,,',
  ];

  it('waits with them side by side, until one is chosen, a new one, or none', async () => {
    const desk = await aClassDesk();
    const fileId = await sent(desk, lines);
    expect(await states(desk, fileId)).toEqual(['waiting', 'waiting', 'waiting', 'created']);
    const rows = await seen(desk, fileId);
    const near = await readNearEnterprises(rows.flatMap(({ candidates }) => candidates));
    const slugsOf = (index: number) => rows[index]?.candidates.map((id) => near.get(id)?.slug);
    expect(slugsOf(0)).toEqual(['batik-sari', 'batik-sari-gondrong']);
    expect(slugsOf(1)).toEqual(['dapur-ibu']);
    expect(slugsOf(2)).toEqual(['dapur-ibu']);
    const dapur = near.get(rows[1]?.candidates[0] ?? 0);
    expect(dapur).toMatchObject({ nib: '9120001112223', phone: '0812 •••• 890', hasOwner: false });

    // What waits is left out, and may be chosen afterwards.
    expect(await apply(desk, fileId)).toMatchObject({ created: 1 });
    const sari = String(rows[0]?.candidates[1]);
    await choose(desk, fileId, [
      [2, sari],
      [3, 'none'],
      [4, 'new'],
      [5, '1'],
    ]);
    expect(await states(desk, fileId)).toEqual(['created', 'created', 'created', 'unchanged']);
    expect(await apply(desk, fileId)).toMatchObject({ created: 3, unchanged: 1 });
    expect(await people(desk.database)).toEqual([
      ['Tono', null],
      ['Siti Aminah', 'batik-sari-gondrong'],
      ['Budi Santoso', null],
      ['Rina Wati', 'daapur-ibu'],
    ]);
    expect(await apply(desk, fileId)).toMatchObject({ created: 0, updated: 0, unchanged: 4 });
    expect(await desk.database.$count(participants)).toBe(4);
  });

  it('takes no UMKM that was not beside it', async () => {
    const desk = await aClassDesk();
    const fileId = await sent(desk, lines);
    await choose(desk, fileId, [
      [2, '4'],
      [99, 'new'],
    ]);
    expect(await states(desk, fileId)).toEqual(['waiting', 'waiting', 'waiting', 'created']);
  });

  it('and businesses that nobody knows become UMKM, each once, only where somebody says so', async () => {
    const desk = await aClassDesk();
    const fileId = await sent(desk, [
      header,
      'Tono,Warung Baru,,0811-1111-1111,Gondrong,L,,',
      'Joko,WARUNG BARU,,0811-2222-2222,Gondrong,L,,',
      'Lina,,,,,P,,',
    ]);
    expect(await seen(desk, fileId)).toMatchObject([
      { enterprise: 'none', isUnknown: true },
      { isUnknown: true },
      { isUnknown: false },
    ]);
    await choose(desk, fileId, [], 'new');
    await apply(desk, fileId);
    expect(await people(desk.database)).toEqual([
      ['Tono', 'warung-baru'],
      ['Joko', 'warung-baru'],
      ['Lina', null],
    ]);
    const before = await dump(desk.database);
    await apply(desk, fileId);
    expect(await dump(desk.database)).toEqual(before);
  });
});

describe('What is kept of a file', () => {
  const nik = '3671054107900001';

  it('never holds an NIK, neither on the disk nor in what is sent back', async () => {
    const desk = await aClassDesk();
    const fileId = await sent(desk, [
      'NIK,nama_peserta,nama_usaha,nib',
      `${nik},Siti,,`,
      `,Budi ${nik},,`,
      `,Tono,,${nik}`,
    ]);
    expect(await states(desk, fileId)).toEqual(['created', 'refused', 'refused']);
    const file = await findParticipantFile(desk.actor, fileId);
    expect(file?.remarks).toContainEqual(expect.stringContaining('data pribadi'));
    const kept = readdirSync(desk.folder, { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    );
    expect(kept).toHaveLength(2);
    for (const { parentPath, name } of kept)
      expect(readFileSync(join(parentPath, name), 'utf8')).not.toContain(nik);
    const refused = await downloadRefusedRows(desk.actor, fileId);
    expect(JSON.stringify(refused)).not.toContain(nik);
  });

  it('is removed after a day', async () => {
    const desk = await aClassDesk();
    const fileId = await sent(desk, [header, 'Siti,,,,,,,']);
    useClock(() => new Date(Date.now() + 25 * 3_600_000));
    expect(await findParticipantFile(desk.actor, fileId)).toBeUndefined();
    expect(await removeOldParticipantFiles()).toBe(1);
    expect(readdirSync(join(desk.folder, 'previews'))).toEqual([]);
  });

  it('gives back the refused rows with their reasons; mended, they come in', async () => {
    const desk = await aClassDesk();
    const fileId = await sent(desk, [
      'Nama Peserta;Nama Usaha;L/P;No HP',
      'Siti;=Kue;X;0817 3456 7890',
      'Budi;;L;',
    ]);
    const refused = await downloadRefusedRows(desk.actor, fileId);
    if (refused === undefined) throw new Error('nothing to download');
    expect(refused.headings).toEqual([
      ...['Nama Peserta', 'Nama Usaha', 'No HP', 'L/P', 'Baris asal', 'Alasan ditolak'],
    ]);
    expect(refused.rows).toEqual([
      ['Siti', '=Kue', '0817 3456 7890', 'X', 2, expect.stringContaining('L/P: “X” tidak dikenali')],
    ]);
    expect(refusedCsv(refused)).toContain("'=Kue");
    const path = join(desk.folder, 'ditolak.xlsx');
    writeFileSync(path, await refusedWorkbook(refused));
    const cells = await cellsOf(path);
    const mended = cells.map((row) => row.map((cell) => (cell === 'X' ? 'P' : textOf(cell))).join(';'));
    expect(await states(desk, await sent(desk, mended))).toEqual(['created']);
  });
});

describe('A file that is no list of participants', () => {
  it.each([
    ['nothing', Buffer.alloc(0), 'Berkas ini kosong'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0]), 'bukan CSV'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1'.padEnd(1024, '0'), 'hex'), '.xls lama'],
    ['half a workbook', Buffer.from('504b030414000000080000002100', 'hex'), 'terpotong'],
    ['a header alone', Buffer.from('nama_peserta,nib\n'), 'tidak berisi peserta'],
    ['another table', Buffer.from('tanggal,jumlah\n2026-01-01,5\n'), 'nama_peserta'],
    ['too much', Buffer.alloc(5_000_001, 'a'), '5 MB'],
    ['too many rows', Buffer.from(`nama_peserta\n${'Siti\n'.repeat(2001)}`), '2.000 baris'],
  ])('%s is answered with how to mend it', async (_, bytes, sentence) => {
    const desk = await aClassDesk();
    const answer = await previewParticipantFile(desk.actor, desk.cohortId, { name: 'x', bytes });
    expect(answer).toMatchObject({ ok: false, problem: 'unreadable' });
    expect(JSON.stringify(answer)).toContain(sentence);
    expect(
      readdirSync(desk.folder, { recursive: true }).filter((name) =>
        /peserta-|[0-9a-f]{8}-/.test(String(name)),
      ),
    ).toEqual([]);
  });
});

describe('A template', () => {
  it.each([true, false])('for one class: %s; filled in it comes in', async (hasCohort) => {
    const desk = await aClassDesk();
    const { bytes } = await participantTemplate(hasCohort);
    const path = join(desk.folder, 'templat.xlsx');
    writeFileSync(path, bytes);
    const headings = ((await cellsOf(path))[0] ?? []).map(textOf);
    const values: Record<string, string> = {
      ...{ 'Nama peserta': 'Siti', Kelurahan: 'Gondrong, Cipondoh, Kota Tangerang', 'L/P': 'P' },
      ...{ Program: 'blk', Angkatan: 'Angkatan 1', Hasil: 'lulus', 'Tanggal lulus': '31/10/2026' },
    };
    const line = headings.map((heading) => `"${values[heading] ?? ''}"`).join(';');
    const fileId = await sent(desk, [headings.join(';'), line], hasCohort ? desk.cohortId : null);
    expect(await seen(desk, fileId)).toMatchObject([
      { state: 'created', kelurahan: 'Gondrong', result: 'lulus' },
    ]);
    expect((await findParticipantFile(desk.actor, fileId))?.fields).toHaveLength(headings.length);
    const help = await cellsOf(path, 1);
    expect(help.length).toBeGreaterThan(100);
  });
});
