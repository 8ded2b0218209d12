import { readPicked } from '#src/domain/enterprise-pick/enterprise-pick.ts';
import { typedText, type Typed } from '#src/domain/form/form-answer.ts';
import { FormReading, type ReadForm } from '#src/domain/form/form-reading.ts';
import type { GroupFacts } from './business-group.ts';

/** The names of the form's fields. */
export const groupFields = {
  name: 'nama',
  story: 'cerita',
  storyEn: 'cerita-inggris',
  kelurahanCode: 'kelurahan',
  foundedYear: 'tahun',
} as const;

const longest = { name: 120, story: 2000 };

/** Reads the form of a group. */
export function readGroupFacts(typed: Typed, today: string): ReadForm<GroupFacts> {
  const reading = new FormReading(typed);
  const kelurahanCode = typedText(typed, groupFields.kelurahanCode).trim();
  return reading.result({
    name: reading.neededText(groupFields.name, longest.name),
    story: reading.text(groupFields.story, longest.story),
    storyEn: reading.text(groupFields.storyEn, longest.story),
    kelurahanCode: kelurahanCode === '' ? null : kelurahanCode,
    foundedYear: reading.year(groupFields.foundedYear, today),
  });
}

/** Reads the form of UMKM that join. */
export function readNewMembers(typed: Typed): ReadForm<number[]> {
  const reading = new FormReading(typed);
  return reading.result(readPicked(reading, typed));
}

/** A group as its form shows it. */
export function groupAsTyped({ name, story, storyEn, kelurahanCode, foundedYear }: GroupFacts): Typed {
  return {
    [groupFields.name]: [name],
    [groupFields.story]: [story ?? ''],
    [groupFields.storyEn]: [storyEn ?? ''],
    [groupFields.kelurahanCode]: [kelurahanCode ?? ''],
    [groupFields.foundedYear]: [foundedYear === null ? '' : String(foundedYear)],
  };
}
