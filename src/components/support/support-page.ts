import { supportFilterFields as f, supportKinds, type SupportFilter } from '#src/domain/support/support.ts';
import { formatNumber } from '#src/i18n/format.ts';
import { support as t } from '#src/i18n/messages/support.ts';

type Choices = {
  programmes: readonly { id: string; name: string }[];
  years: readonly number[];
  kecamatan: readonly { code: string; name: string }[];
};

/** The filters of the list. */
export function filterSelects(filter: SupportFilter, { programmes, years, kecamatan }: Choices) {
  return [
    {
      id: f.programme,
      label: t.programme,
      any: t.anyProgramme,
      chosen: filter.programmeId ?? '',
      choices: programmes.map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      id: f.kind,
      label: t.kind,
      any: t.anyKind,
      chosen: filter.kind ?? '',
      choices: supportKinds.map((kind) => ({ value: kind, label: t.kinds[kind] })),
    },
    {
      id: f.year,
      label: t.year,
      any: t.anyYear,
      chosen: String(filter.year ?? ''),
      choices: years.map((year) => ({ value: String(year), label: String(year) })),
    },
    {
      id: f.kecamatan,
      label: t.kecamatan,
      any: t.anyKecamatan,
      chosen: filter.kecamatanCode ?? '',
      choices: kecamatan.map(({ code, name }) => ({ value: code, label: name })),
    },
  ];
}

/** What was just recorded, as the address of the list after it says. */
export function recordedNotice(params: URLSearchParams): string | undefined {
  const number = (name: string) => {
    const text = params.get(name) ?? '';
    return /^\d{1,3}$/.test(text) ? Number(text) : undefined;
  };
  const [recorded, known] = [number('dicatat'), number('sudah')];
  if (recorded === undefined) return undefined;
  const sentences = [
    t.recorded(formatNumber(recorded, 'id')),
    known === undefined || known === 0 ? '' : t.knownAlready(formatNumber(known, 'id')),
  ];
  return sentences.join(' ').trim();
}
