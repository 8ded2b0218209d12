/** Invented classes of real programmes that train; their names say so. `ended` and `lasted` are days before today. */
export const exampleCohorts: { programme: string; number: number; ended: number; lasted: number }[] = [
  { programme: 'blk', number: 1, ended: 610, lasted: 45 },
  { programme: 'blk', number: 2, ended: 420, lasted: 45 },
  { programme: 'blk', number: 3, ended: 150, lasted: 45 },
  { programme: 'gampang-kerja', number: 1, ended: 330, lasted: 20 },
  { programme: 'gampang-kerja', number: 2, ended: 215, lasted: 20 },
  { programme: 'gampang-kerja', number: 3, ended: 75, lasted: 20 },
  { programme: 'sekolah-ekspor', number: 1, ended: 540, lasted: 150 },
  { programme: 'sekolah-ekspor', number: 2, ended: 230, lasted: 150 },
  { programme: 'pelatihan-dtks', number: 1, ended: 300, lasted: 30 },
  { programme: 'pelatihan-dtks', number: 2, ended: 120, lasted: 30 },
  { programme: 'export-coaching', number: 1, ended: 190, lasted: 160 },
];

export function cohortName(number: number): string {
  return `Angkatan contoh ${number}`;
}
