import { listKecamatan, listKelurahan } from './regions.queries.server.ts';
import { kotaTangerang, kotaTangerangSelatan } from './region.ts';

const kota = [
  { code: kotaTangerang, name: 'Kota Tangerang' },
  { code: kotaTangerangSelatan, name: 'Kota Tangerang Selatan' },
];

/** The kelurahan of both kota by kecamatan, as a choice groups them. */
export async function listKelurahanGroups(): Promise<
  { name: string; kelurahan: { code: string; name: string }[] }[]
> {
  const groups = await Promise.all(
    kota.map(async ({ code, name }) => {
      const kecamatan = await listKecamatan(code);
      return Promise.all(
        kecamatan.map(async (each) => ({
          name: `${each.name}, ${name}`,
          kelurahan: (await listKelurahan(each.code)).map((one) => ({ code: one.code, name: one.name })),
        })),
      );
    }),
  );
  return groups.flat();
}
