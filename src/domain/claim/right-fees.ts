import type { IpRightKind } from './ip-right.ts';

/** Where a fee was read. */
export type FeeSource = { label: string; url: string };

/**
 * A fee of the register in whole rupiah. Null: the source does not say. `isToConfirm`: sources differ or are old, so that
 * nobody should bring exactly this much.
 */
export type RightFee = {
  id: RightFeeId;
  kind: IpRightKind;
  small: number | null;
  general: number | null;
  source: FeeSource;
  isToConfirm: boolean;
};

export const rightFeeIds = [
  'mark_application',
  'mark_renewal',
  'mark_late_renewal',
  'mark_opposition',
  'mark_appeal',
  'mark_name_change',
  'mark_transfer',
  'copyright_record',
  'patent_application',
  'simple_patent_application',
  'indication_application',
  'indication_examination',
  'layout_application',
  'design_application',
] as const;
export type RightFeeId = (typeof rightFeeIds)[number];

/** The day on which the list was put together: fees change, so every page that shows one shows this day beside it. */
export const feesAsOf = '2026-11-22';

const marks: FeeSource = {
  label: 'DJKI, biaya merek (PP 45/2024)',
  url: 'https://dgip.go.id/menu-utama/merek/biaya',
};
const patents: FeeSource = {
  label: 'Mal Pelayanan Publik Pandeglang (PP 28/2019)',
  url: 'https://mpp.pandeglangkab.go.id/submenu/detail/320',
};

const fee = (
  id: RightFeeId,
  kind: IpRightKind,
  [small, general]: [number | null, number | null],
  source: FeeSource,
  isToConfirm = false,
): RightFee => ({ id, kind, small, general, source, isToConfirm });

/** What the register of DJKI charges, for UMK (with a letter that says so) and for everybody else. */
export const rightFees: readonly RightFee[] = [
  fee('mark_application', 'merek', [500_000, 1_800_000], marks),
  fee('mark_renewal', 'merek', [1_000_000, 2_250_000], marks),
  fee('mark_late_renewal', 'merek', [2_000_000, 4_500_000], marks),
  fee('mark_opposition', 'merek', [1_000_000, 1_000_000], marks),
  fee('mark_appeal', 'merek', [3_000_000, 3_000_000], marks),
  fee('mark_name_change', 'merek', [300_000, 300_000], marks),
  fee('mark_transfer', 'merek', [700_000, 700_000], marks),
  fee('copyright_record', 'hak_cipta', [200_000, null], {
    label: 'Antara: pencatatan otomatis hak cipta (POP HC)',
    url: 'https://megapolitan.antaranews.com/berita/499594',
  }),
  fee('patent_application', 'paten', [350_000, 1_250_000], patents, true),
  fee('simple_patent_application', 'paten_sederhana', [200_000, 800_000], patents, true),
  fee('indication_application', 'indikasi_geografis', [450_000, 450_000], patents, true),
  fee('indication_examination', 'indikasi_geografis', [1_000_000, 1_000_000], patents, true),
  fee('layout_application', 'dtlst', [400_000, 700_000], {
    label: 'DJKI, biaya DTLST',
    url: 'https://www.dgip.go.id/menu-utama/dtlst/biaya',
  }),
  fee(
    'design_application',
    'desain_industri',
    [300_000, 600_000],
    {
      label: 'DJKI, syarat dan prosedur desain industri',
      url: 'https://dgip.go.id/menu-utama/desain-industri/syarat-prosedur',
    },
    true,
  ),
];

/** One fee. */
export function rightFee(id: RightFeeId): RightFee {
  const found = rightFees.find((each) => each.id === id);
  if (found === undefined) throw new Error(`No fee ${id}.`);
  return found;
}

/** Where fees are given by class: a mark for two classes costs twice as much. */
export function isPerClass(id: RightFeeId): boolean {
  return id === 'mark_application' || id === 'mark_renewal' || id === 'mark_late_renewal';
}
