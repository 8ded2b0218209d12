import { defaultLocale, locales, type Locale } from '#src/i18n/locale.ts';
import { facets as messages } from '#src/i18n/messages/facets.ts';
import type { LabelledCount } from '#src/domain/search/facet-labels.queries.server.ts';
import type { ParameterProblem } from '#src/domain/search/parameter-problem.ts';
import { unknownParameters } from '#src/domain/search/search-params.ts';
import { jsonAnswer, refusal } from './json-answer.server.ts';

/** A list as the domain answers it, whatever stands in it. */
type List<Card> = {
  query: { page: number; perPage: number };
  problems: ParameterProblem[];
  total: number;
  cards: Card[];
  facets: Record<string, LabelledCount[]>;
  correctedQuery: string | null;
};

/**
 * Answers one page of a list with its facets. Where pages leave out what they do not understand, a program is told: the
 * first bad parameter, also one whose name is unknown, is refused by name.
 */
export async function answerList<Card>(
  request: Request,
  parameters: readonly string[],
  read: (params: URLSearchParams, locale: Locale) => Promise<List<Card>>,
  toItem: (card: Card, locale: Locale) => object,
): Promise<Response> {
  const params = new URL(request.url).searchParams;
  const language = params.get('lang') || defaultLocale;
  const locale = locales.find((known) => known === language);
  const refuse = ({ parameter, value, reason }: ParameterProblem) =>
    refusal(parameter, messages[locale ?? defaultLocale].reasons[reason](value));
  if (locale === undefined) return refuse({ parameter: 'lang', value: language, reason: 'unknown_language' });
  const [unknown] = unknownParameters(params, [...parameters, 'lang']);
  if (unknown !== undefined) return refuse(unknown);
  const list = await read(params, locale);
  const [problem] = list.problems;
  if (problem !== undefined) return refuse(problem);
  return jsonAnswer(request, {
    total: list.total,
    page: list.query.page,
    per_page: list.query.perPage,
    items: list.cards.map((card) => toItem(card, locale)),
    facets: list.facets,
    corrected_query: list.correctedQuery,
  });
}
