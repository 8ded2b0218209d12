import type { ipRightKinds } from '../schema/index.ts';

type RightKind = (typeof ipRightKinds)[number];

/** Numbers of one invented firm: the right shape, and serials that no register has reached. */
export type DocumentNumbers = {
  /** E.164. We know of no operator that hands out the prefix 0810, so that no real phone rings. */
  whatsapp: string;
  /** 13 digits with ten zeros in front. */
  nib: string;
  training: (programme: string, graduatedOn: string) => string;
  certificate: (type: string, expiresOn: string | null) => string | null;
  application: (right: RightKind, filedOn: string) => string | null;
  registration: (right: RightKind) => string;
};

/** The numbers of the `nth` example firm; each call for a document gives the next serial. */
export function documentNumbers(nth: number): DocumentNumbers {
  let serial = 0;
  const next = () => String(nth * 10 + (serial += 1)).padStart(3, '0');
  const firm = String(nth).padStart(3, '0');
  return {
    whatsapp: `+6281000000${firm}`,
    nib: `0000000000${firm}`,
    training: (programme, graduatedOn) =>
      `CONTOH/${programme.toUpperCase()}/${graduatedOn.slice(0, 4)}/${firm}`,
    certificate: (type, expiresOn) => certificateNumber(type, next(), expiresOn),
    application: (right, filedOn) => applicationNumber(right, filedOn.slice(0, 4), next()),
    registration: (right) => registrationNumber(right, next()),
  };
}

function certificateNumber(type: string, serial: string, expiresOn: string | null): string | null {
  switch (type) {
    case 'halal':
      return `ID36710000000000${serial}`;
    case 'pirt':
      // Packaging, food group, area code of Kota Tangerang, nth product, producer, and the year in which it ends.
      return `206367199${serial.padStart(4, '9')}-${(expiresOn ?? '').slice(2, 4)}`;
    case 'bpom_md':
      return `MD 000000000${serial}`;
    case 'bpom_kosmetik':
      return `NA00000000${serial}`;
    default:
      return `CONTOH-${type.toUpperCase()}-${serial}`;
  }
}

function applicationNumber(right: RightKind, year: string, serial: string): string | null {
  switch (right) {
    case 'merek':
    case 'merek_kolektif':
      return `DID${year}999${serial}`;
    case 'hak_cipta':
      return `EC00${year}999${serial}`;
    case 'paten':
      return `P00${year}99${serial}`;
    case 'paten_sederhana':
      return `S00${year}99${serial}`;
    case 'desain_industri':
      return `A00${year}99${serial}`;
    default:
      return null;
  }
}

function registrationNumber(right: RightKind, serial: string): string {
  switch (right) {
    case 'merek':
    case 'merek_kolektif':
      return `IDM999999${serial}`;
    case 'hak_cipta':
      return `009999${serial}`;
    case 'desain_industri':
      return `IDD0000999${serial}`;
    default:
      return `CONTOH-${right.toUpperCase()}-${serial}`;
  }
}
