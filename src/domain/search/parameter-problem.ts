export const parameterReasons = [
  'unknown_parameter',
  'unknown_value',
  'repeated',
  'too_long',
  'too_many',
  'not_a_price',
  'prices_swapped',
  'not_a_page',
  'not_a_page_size',
  'unknown_sort',
  'unknown_language',
] as const;
export type ParameterReason = (typeof parameterReasons)[number];

/** A parameter of an address that cannot be taken as it stands; the messages in `facets.ts` say it in words. */
export type ParameterProblem = { parameter: string; value: string; reason: ParameterReason };
