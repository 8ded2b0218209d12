/** A refusal as Meilisearch words it: HTTP status and `{ message, code, type, link }`. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly type: 'invalid_request' | 'auth';

  constructor(
    status: number,
    code: string,
    message: string,
    type: 'invalid_request' | 'auth' = 'invalid_request',
  ) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
    this.type = type;
  }

  /** The body of the answer, and of `error` in a failed task. */
  get body() {
    const { message, code, type } = this;
    return { message, code, type, link: `https://docs.meilisearch.com/errors#${code}` };
  }
}

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = Record<string, Json>;

/** The value as an object with no other fields than the known ones. */
export function objectWith(
  value: Json | undefined,
  known: readonly string[],
  at: string,
  code = 'bad_request',
): JsonObject {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new ApiError(400, code, `Invalid value type${at}: expected an object`);
  }
  for (const field of Object.keys(value)) {
    if (!known.includes(field)) {
      const list = known.map((one) => `\`${one}\``).join(', ');
      throw new ApiError(400, code, `Unknown field \`${field}\`${at}: expected one of ${list}`);
    }
  }
  return value;
}

/** The value as a list of texts. */
export function textsIn(value: Json | undefined, at: string, code: string): string[] {
  if (!Array.isArray(value))
    throw new ApiError(400, code, `Invalid value type at \`${at}\`: expected an array`);
  return value.map((one, index) => {
    if (typeof one === 'string') return one;
    throw new ApiError(400, code, `Invalid value type at \`${at}[${index}]\`: expected a string`);
  });
}

/** The value as a whole number of 0 or more. */
export function countIn(value: Json | undefined, at: string, code: string): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
  throw new ApiError(400, code, `Invalid value type at \`${at}\`: expected a positive integer`);
}
