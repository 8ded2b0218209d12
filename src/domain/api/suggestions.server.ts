import { defaultLocale, locales, type Locale } from '#src/i18n/locale.ts';
import { facets as messages } from '#src/i18n/messages/facets.ts';
import { paths } from '#src/paths.ts';
import { longestText } from '#src/domain/search/query-words.ts';
import { unknownParameters } from '#src/domain/search/search-params.ts';
import { readSuggestions, type Suggestion } from '#src/domain/search/suggestions.queries.server.ts';
import { today } from '#src/platform/clock.server.ts';
import { config } from '#src/platform/config.server.ts';
import { jsonAnswer, refusal } from './json-answer.server.ts';

/** Answers `/api/v1/suggest`. */
export async function answerSuggestions(request: Request): Promise<Response> {
  const params = new URL(request.url).searchParams;
  const language = params.get('lang') || defaultLocale;
  const locale = locales.find((known) => known === language);
  const reasons = messages[locale ?? defaultLocale].reasons;
  if (locale === undefined) return refusal('lang', reasons.unknown_language(language));
  const [unknown] = unknownParameters(params, ['q', 'lang']);
  if (unknown !== undefined) return refusal(unknown.parameter, reasons.unknown_parameter(''));
  const text = (params.get('q') ?? '').slice(0, longestText);
  const found = await readSuggestions(text, locale, today());
  return jsonAnswer(request, {
    products: found.products.map((one) => item(one, paths.product(locale, one.key))),
    categories: found.categories.map((one) => item(one, productsWhere(locale, 'category', one.key))),
    enterprises: found.enterprises.map((one) => item(one, paths.enterprise(locale, one.key))),
    kelurahan: found.kelurahan.map((one) => item(one, productsWhere(locale, 'kelurahan', one.key))),
  });
}

function productsWhere(locale: Locale, facet: string, value: string): string {
  return paths.products(locale, new URLSearchParams({ [facet]: value }));
}

function item({ name, detail }: Suggestion, path: string) {
  return { name, detail, url: config().siteUrl + path };
}
