import { ipRightKinds } from '#src/domain/claim/ip-right.ts';
import { gazetteer } from '#src/domain/region/gazetteer.queries.server.ts';
import { kotaTangerang } from '#src/domain/region/region.ts';
import type { Gazetteer } from '#src/domain/region/gazetteer.ts';
import { facetNames, type FacetNames } from '../facet-names.queries.server.ts';
import { wordsInOrder } from '../query-words.ts';
import type { FilterName } from './filter-words.ts';

const certified = [
  'sertifikat',
  'bersertifikat',
  'sertifikasi',
  'tersertifikasi',
  'certified',
  'berlabel',
  'label',
];
const registered = ['terdaftar', 'didaftar', 'tercatat', 'registered'];
const filed = ['diajukan', 'didaftarkan', 'filed'];
/** Certificates whose name is also a quality that anyone may claim. */
const alsoQualities = new Set(['organik']);
/** A kecamatan of so many letters or more is no other word of a shop; `benda` and `pinang` are. */
const tellingLength = 7;
const before = {
  kecamatan: ['kecamatan', 'kec', 'di', 'dari', 'daerah'],
  kelurahan: ['kelurahan', 'kel', 'desa', 'di'],
};

// Made anew when the names of certificates are, or the list of places: it took a tenth of a search page's time.
const made = new WeakMap<FacetNames, { places: Gazetteer; all: readonly FilterName[] }>();

/** What certificates, rights and the places of the city are called, the longest names first. */
export async function filterNames(
  reading: Promise<FacetNames> = facetNames(),
): Promise<readonly FilterName[]> {
  const [names, places] = await Promise.all([reading, gazetteer()]);
  const known = made.get(names);
  if (known?.places === places) return known.all;
  const all = namesOf(names, places);
  made.set(names, { places, all });
  return all;
}

function namesOf(names: FacetNames, places: Gazetteer): FilterName[] {
  const all: FilterName[] = [...certificateNames([...names.certificates.values()]), ...rightNames()];
  for (const level of ['kecamatan', 'kelurahan'] as const) {
    for (const { region, place } of places.list(level)) {
      if (place.kabkota.code !== kotaTangerang) continue;
      const words = wordsInOrder(region.name);
      const isTelling =
        level === 'kecamatan' && region.name.length >= tellingLength && region.name !== 'Tangerang';
      all.push({
        facet: level,
        words,
        values: [region.code],
        ...(isTelling ? {} : { after: before[level] }),
      });
    }
  }
  return all.sort((one, other) => other.words.length - one.words.length);
}

function certificateNames(types: { id: string; name: string }[]): FilterName[] {
  const named = types.flatMap(({ id, name }): FilterName[] => {
    const words = wordsInOrder(name);
    const after = alsoQualities.has(id) ? { after: certified } : {};
    const apart: FilterName = { facet: 'certificate', words, values: [id], ...after };
    return words.length === 1 ? [apart] : [apart, { ...apart, words: [words.join('')] }];
  });
  const bpom = types.flatMap(({ id }) => (id.startsWith('bpom') ? [id] : []));
  return [...named, { facet: 'certificate', words: ['bpom'], values: bpom }];
}

/** A right is meant only with its state, or where its name has no other meaning in a shop. */
function rightNames(): FilterName[] {
  const marks = ['merek', 'merk', 'brand', 'trademark'];
  const rights = ipRightKinds.flatMap((kind): FilterName[] => {
    const words = kind.split('_');
    const value = `${kind}:didaftar`;
    const withState = [
      ...registered.map((state) => right([...words, state], value)),
      ...filed.map((state) => right([...words, state], `${kind}:diajukan`)),
    ];
    return kind === 'merek' ? withState : [...withState, right(words, value)];
  });
  const spoken = marks.flatMap((mark) => [
    ...registered.flatMap((state) => [
      right([mark, state], 'merek:didaftar'),
      right([mark, 'dagang', state], 'merek:didaftar'),
    ]),
    ...filed.map((state) => right([mark, state], 'merek:diajukan')),
    right(['registered', mark], 'merek:didaftar'),
  ]);
  return [...rights, ...spoken];
}

function right(words: string[], value: string): FilterName {
  return { facet: 'right', words, values: [value] };
}
