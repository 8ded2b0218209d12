import { categoryKey } from '#src/domain/category/category.ts';
import type { CategoryTree } from '#src/domain/category/category-tree.ts';
import { editDistance } from '#src/domain/region/edit-distance.ts';
import { findKelurahan, type PlaceAnswer, type PlaceField } from '#src/domain/region/find-kelurahan.ts';
import type { Gazetteer } from '#src/domain/region/gazetteer.ts';
import { placeName, type Place } from '#src/domain/region/region.ts';
import { problem, readAs, unread, type Problem, type Read } from './problem.ts';
import { shown, textOf, type FilledCell } from './text-cells.ts';

/** A category by its id, its name or another word for it; gives the id. */
export function categoryIn(categories: CategoryTree) {
  return (cell: FilledCell): Read<string> => {
    const found = categories.findByWord(textOf(cell));
    return found === undefined
      ? unread('category_unknown', shown(cell), nearestCategories(categories, textOf(cell)))
      : readAs(found.id);
  };
}

function nearestCategories(categories: CategoryTree, word: string): string[] {
  const key = categoryKey(word.slice(0, 60));
  return categories.branches
    .flatMap((branch) => [branch, ...branch.children])
    .map(({ id, name }) => ({
      name,
      distance: Math.min(editDistance(key, id), editDistance(key, categoryKey(name))),
    }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ name }) => name);
}

/**
 * The category of an UMKM. The press and many lists know sectors only (`fashion`, `pangan`), which are wider than our
 * categories: where the main product is itself the name of a category, it says more. A category that was named outright
 * stays.
 */
export function categoryOfSector(
  categories: CategoryTree,
  sector: string | undefined,
  named: string | undefined,
  mainProduct: string | undefined,
): string | undefined {
  if (sector === undefined || named === undefined || mainProduct === undefined) return named;
  const found = categories.find(named);
  const key = categoryKey(sector);
  const isOutright =
    found !== undefined && [found.id, found.name, found.nameEn].some((word) => categoryKey(word) === key);
  if (isOutright || found?.parentId !== null) return named;
  return categories.findByWord(mainProduct)?.id ?? named;
}

/** What a row says about its place. */
export type PlaceCells = {
  kabkota?: string | undefined;
  kecamatan?: string | undefined;
  kelurahan?: string | undefined;
};

export type ReadPlace =
  { ok: true; place: Place | undefined } | { ok: false; field: PlaceField; problem: Problem };

/** Looking for the nearest of 440 names takes 2 ms, and a misspelt kelurahan stands in many rows of a file. */
const mostAnswersKept = 5000;

/** Finds the places of rows, as precisely as each row says it; an answer that was given is remembered. */
export class PlaceReader {
  private readonly answers = new Map<string, ReadPlace>();
  private readonly gazetteer: Gazetteer;

  constructor(gazetteer: Gazetteer) {
    this.gazetteer = gazetteer;
  }

  read(words: PlaceCells): ReadPlace {
    const key = JSON.stringify([words.kabkota, words.kecamatan, words.kelurahan]);
    const known = this.answers.get(key);
    if (known !== undefined) return known;
    const answer = readPlace(this.gazetteer, words);
    if (this.answers.size < mostAnswersKept) this.answers.set(key, answer);
    return answer;
  }
}

function readPlace(gazetteer: Gazetteer, words: PlaceCells): ReadPlace {
  const outside = kabkotaOutside(gazetteer, words.kabkota);
  if (outside !== undefined)
    return { ok: false, field: 'kabkota', problem: problem('kabkota_outside', outside) };
  const answer = findKelurahan(gazetteer, words);
  if (answer.ok) return answer;
  return { ok: false, field: answer.field, problem: placeProblem(answer, words[answer.field] ?? '') };
}

/** Kota Serang and its like are on the list of Banten, but none of their kecamatan: Etalase is Tangerang's. */
function kabkotaOutside(gazetteer: Gazetteer, word: string | undefined): string | undefined {
  const [only, ...others] = word === undefined ? [] : gazetteer.matches('kabkota', word);
  if (only === undefined || others.length > 0) return undefined;
  const isInside = gazetteer
    .list('kecamatan')
    .some(({ region }) => region.code.startsWith(`${only.region.code}.`));
  return isInside ? undefined : only.region.name;
}

function placeProblem(answer: Extract<PlaceAnswer, { ok: false }>, word: string): Problem {
  const said = shown(word);
  const names = answer.candidates.slice(0, 5).map(placeName);
  if (answer.reason === 'ambiguous') return problem('place_ambiguous', said, names);
  if (answer.reason === 'elsewhere') return problem('place_elsewhere', said, names);
  if (answer.field === 'kabkota') return problem('kabkota_unknown', said, names);
  if (answer.field === 'kelurahan') return problem('kelurahan_unknown', said, names);
  const isKelurahan = answer.candidates.some(({ kelurahan }) => kelurahan !== undefined);
  return problem(isKelurahan ? 'kecamatan_is_kelurahan' : 'kecamatan_unknown', said, names);
}
