import type { Candidate, ClassAward } from '#src/domain/award/award.ts';
import { formatNumber, formatRupiah } from '#src/i18n/format.ts';
import { classAwards as t } from '#src/i18n/messages/class-awards.ts';

/** A candidate with what speaks for them. */
export function candidateWords({ name, score, present, meetings }: Candidate): string {
  const facts = [score === null ? t.noScore : t.score(formatNumber(score, 'id'))];
  if (meetings > 0) facts.push(t.attended(formatNumber(present, 'id'), formatNumber(meetings, 'id')));
  return t.candidate(name, facts.join(', '));
}

/** What became of the capital package of an award. */
export function packageWords({ package: given, enterprise }: ClassAward): string {
  if (given !== null) {
    const words = given.amount === null ? t.packageUnknown : t.package(formatRupiah(given.amount, 'id'));
    return enterprise === null ? words : `${enterprise.name}: ${words}`;
  }
  return enterprise === null ? t.noEnterprise : `${enterprise.name}: ${t.noPackage}`;
}
