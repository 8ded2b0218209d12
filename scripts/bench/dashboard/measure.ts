import { openDatabase } from '#db/client.ts';
import { percentiles, type Percentiles } from '../search/percentiles.ts';
import type { Site } from '../pages/site.ts';

export interface MeasuredView {
  name: string;
  wall: Percentiles;
  /** Processor time of the thread that serves everyone. */
  main: Percentiles;
  /** Of the whole process, with its workers. */
  whole: Percentiles;
}

const views: { name: string; path: string }[] = [
  { name: 'targets', path: '' },
  { name: 'targets, one programme and year', path: '?program=gampang-kerja&tahun=2026' },
  { name: 'targets, a kecamatan, led by women', path: '?wilayah=36.71.05&perempuan=ya' },
  { name: 'funnel', path: '/corong' },
  { name: 'funnel, one programme and year', path: '/corong?program=blk&tahun=2024' },
  { name: 'funnel, a kelurahan, micro', path: '/corong?wilayah=36.71.05.1001&kelas=mikro' },
  { name: 'map, trained', path: '/wilayah' },
  { name: 'map, verified', path: '/wilayah?angka=terverifikasi' },
  { name: 'map, a target', path: '/wilayah?angka=target.trained_capacity&program=gampang-kerja&tahun=2026' },
  { name: 'list, trained', path: '/daftar?angka=terlatih' },
  { name: 'list, trained, page 1000', path: '/daftar?angka=terlatih&page=1000' },
  { name: 'list, sold', path: '/daftar?angka=terjual.saja' },
  {
    name: 'list, people of a target',
    path: '/daftar?angka=target.certified_tourism&program=gampang-kerja&tahun=2026',
  },
  { name: 'list, participations', path: '/daftar?angka=target.exhibition&program=gampang-kerja&tahun=2026' },
];

/** Asks for every view in turn, as often as `rounds` says; with `writesTo` after a write into that database each time. */
export async function measureViews(
  site: Site,
  cookie: string,
  { rounds, writesTo }: { rounds: number; writesTo?: string },
): Promise<MeasuredView[]> {
  const times = views.map((view) => ({
    ...view,
    wall: [] as number[],
    main: [] as number[],
    whole: [] as number[],
  }));
  const write = writesTo === undefined ? undefined : writerOf(writesTo);
  for (const { path } of views) await ask(site, cookie, path);
  for (let round = 0; round < rounds; round += 1) {
    for (const view of times) {
      await write?.touch(round);
      const before = await site.cpu();
      const started = performance.now();
      await ask(site, cookie, view.path);
      view.wall.push(performance.now() - started);
      const after = await site.cpu();
      view.main.push(after.main - before.main);
      view.whole.push(after.whole - before.whole);
    }
  }
  write?.close();
  return times.map(({ name, wall, main, whole }) => ({
    name,
    wall: percentiles(wall),
    main: percentiles(main),
    whole: percentiles(whole),
  }));
}

async function ask(site: Site, cookie: string, path: string): Promise<void> {
  const answer = await fetch(`${site.url}/petugas/dasbor${path}`, {
    headers: { cookie },
    redirect: 'manual',
  });
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`/petugas/dasbor${path} was answered ${answer.status}`);
}

/** Changes the number of edits of an UMKM: the census is out of date from then on. */
function writerOf(file: string): { touch: (round: number) => Promise<unknown>; close: () => void } {
  const { $client } = openDatabase(`file:${file}`);
  return {
    touch: (round) =>
      $client.execute({
        sql: 'update enterprises set revision = ? where id = 1',
        args: [round + 2],
      }),
    close: () => {
      $client.close();
    },
  };
}
