import { readPicked } from '#src/domain/enterprise-pick/enterprise-pick.ts';
import { typedText, type Typed } from '#src/domain/form/form-answer.ts';
import { FormReading, type ReadForm } from '#src/domain/form/form-reading.ts';
import { supportKinds, type NewSupport } from './support.ts';

/** The names of the form's fields. */
export const supportFields = {
  programme: 'program',
  kind: 'jenis',
  receivedOn: 'tanggal',
  amount: 'nilai',
  partner: 'mitra',
  note: 'catatan',
} as const;

const longest = { partner: 120, note: 500 };

/** What one UMKM receives; the largest loan of a public fund for one is of this size. What is no money is left empty. */
const believable = { least: 1, most: 10_000_000_000 };

/** Reads the form of what one or many UMKM received. */
export function readNewSupport(
  typed: Typed,
  today: string,
): ReadForm<{ enterpriseIds: number[]; support: NewSupport }> {
  const reading = new FormReading(typed);
  const enterpriseIds = readPicked(reading, typed);
  const programmeId = typedText(typed, supportFields.programme);
  if (programmeId === '') reading.fail(supportFields.programme, 'not_chosen');
  const kind = reading.choice(supportFields.kind, supportKinds) ?? 'capital_grant';
  const receivedOn = reading.pastDay(supportFields.receivedOn, today);
  const amount = reading.rupiah(supportFields.amount, believable);
  const partner = reading.text(supportFields.partner, longest.partner);
  const note = reading.text(supportFields.note, longest.note);
  return reading.result({
    enterpriseIds,
    support: { programmeId, kind, receivedOn, amount, partner, note },
  });
}
