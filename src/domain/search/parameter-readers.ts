import { readRupiah } from '#src/domain/money/rupiah.ts';
import type { ParameterProblem, ParameterReason } from './parameter-problem.ts';
import { longestText } from './query-words.ts';

/** One part of a query: what it says, and what about it could not be understood. */
export type Understood<Value> = { value: Value; problems: ParameterProblem[] };

const mostChoices = 50;
const longestChoice = 80;

/** What was typed, with blanks as one space each; the rest beyond 200 characters is left out. */
export function readText(params: URLSearchParams): Understood<string> {
  const { value, problems } = readOne(params, 'q');
  const text = (value ?? '').replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
  if (text.length <= longestText) return { value: text, problems };
  return {
    value: [...text.slice(0, longestText)].filter(isWhole).join('').trim(),
    problems: [...problems, problem('q', text, 'too_long')],
  };
}

/** The chosen values of each facet: repeated, or in a list with commas. */
export function readChoices<Facet extends string>(
  params: URLSearchParams,
  facets: readonly Facet[],
): Understood<Partial<Record<Facet, string[]>>> {
  const value: Partial<Record<Facet, string[]>> = {};
  const problems: ParameterProblem[] = [];
  for (const facet of facets) {
    const given = params.getAll(facet).flatMap((list) => list.split(','));
    const all = [...new Set(given.map((one) => one.trim()).filter((one) => one !== ''))];
    const values = all.filter((one) => one.length <= longestChoice).slice(0, mostChoices);
    if (values.length > 0) value[facet] = values;
    if (all.length > mostChoices) problems.push(problem(facet, '', 'too_many'));
    else if (all.length > values.length) problems.push(problem(facet, '', 'too_long'));
  }
  return { value, problems };
}

/** One of the listed orders, the first of them if nothing is said. */
export function readSort<Sort extends string>(
  params: URLSearchParams,
  sorts: readonly [Sort, ...Sort[]],
): Understood<Sort> {
  const { value, problems } = readOne(params, 'sort');
  const sort = sorts.find((known) => known === value);
  if (value === undefined || sort !== undefined) return { value: sort ?? sorts[0], problems };
  return { value: sorts[0], problems: [...problems, problem('sort', value, 'unknown_sort')] };
}

/** A whole number from 1 to `most`. */
export function readNumber(
  params: URLSearchParams,
  name: string,
  { otherwise, most, reason }: { otherwise: number; most: number; reason: ParameterReason },
): Understood<number> {
  const { value, problems } = readOne(params, name);
  if (value === undefined) return { value: otherwise, problems };
  const number = /^\d{1,7}$/.test(value) ? Number(value) : 0;
  if (number >= 1 && number <= most) return { value: number, problems };
  return { value: otherwise, problems: [...problems, problem(name, value, reason)] };
}

type PriceRange = { priceMin: number | undefined; priceMax: number | undefined };

/** The prices as people write them; the wrong way round they are swapped, and that is said. */
export function readPrices(params: URLSearchParams): { range: PriceRange; problems: ParameterProblem[] } {
  const least = readPrice(params, 'price_min');
  const most = readPrice(params, 'price_max');
  const problems = [...least.problems, ...most.problems];
  if (least.value === undefined || most.value === undefined || least.value <= most.value) {
    return { range: { priceMin: least.value, priceMax: most.value }, problems };
  }
  return {
    range: { priceMin: most.value, priceMax: least.value },
    problems: [...problems, problem('price_min', String(least.value), 'prices_swapped')],
  };
}

function readPrice(params: URLSearchParams, name: string): Understood<number | undefined> {
  const { value, problems } = readOne(params, name);
  if (value === undefined) return { value, problems };
  const read = readRupiah(value);
  if (read.ok) return { value: read.rupiah, problems };
  return { value: undefined, problems: [...problems, problem(name, value, 'not_a_price')] };
}

/** A parameter that makes sense once only; an empty field of a form counts as not given. */
function readOne(params: URLSearchParams, name: string): Understood<string | undefined> {
  const given = params
    .getAll(name)
    .map((value) => value.trim())
    .filter((value) => value !== '');
  const problems = given.length > 1 ? [problem(name, given[1] ?? '', 'repeated')] : [];
  return { value: given[0], problems };
}

function problem(parameter: string, value: string, reason: ParameterReason): ParameterProblem {
  // Enough to recognise it by; the value comes back in a page or an answer.
  return { parameter, value: value.slice(0, longestChoice), reason };
}

/** Whether a character was not cut in half. */
function isWhole(character: string): boolean {
  return character.isWellFormed();
}
