import { ApiError, type Json } from './api-error.ts';
import type { FlatDocument } from './index-data.ts';

/** A filter, ready to be asked about a document. */
export type Filter = (document: FlatDocument) => boolean;

type Token = { kind: 'word' | 'quoted' | 'symbol'; text: string };

const keywords = [
  'AND',
  'OR',
  'NOT',
  'IN',
  'TO',
  'EXISTS',
  'IS',
  'NULL',
  'EMPTY',
  'CONTAINS',
  'STARTS',
  'WITH',
];

/** The filter of a request: a text, or a list of texts that must all hold, with lists in it of which one must. */
export function readFilter(value: Json | undefined, isFilterable: (attribute: string) => boolean): Filter {
  if (value === undefined || value === null) return () => true;
  if (typeof value === 'string') return new FilterParser(value, isFilterable).read();
  if (!Array.isArray(value)) throw refused('expected a string or an array');
  const parts = value.map((part): Filter => {
    if (typeof part === 'string') return new FilterParser(part, isFilterable).read();
    if (!Array.isArray(part)) throw refused('expected a string or an array of strings');
    const any = part.map((one) => {
      if (typeof one === 'string') return new FilterParser(one, isFilterable).read();
      throw refused('lists may be nested once');
    });
    return (document) => any.some((filter) => filter(document));
  });
  return (document) => parts.every((filter) => filter(document));
}

/**
 * filter = or; or = and ("OR" and)*; and = not ("AND" not)*; not = "NOT" not | primary;
 * primary = "(" or ")" | condition; words are letters, digits, `_`, `-` and `.`, anything else stands in quotes.
 */
class FilterParser {
  readonly #tokens: Token[];
  readonly #isFilterable: (attribute: string) => boolean;
  #at = 0;

  constructor(text: string, isFilterable: (attribute: string) => boolean) {
    this.#tokens = tokensOf(text);
    this.#isFilterable = isFilterable;
  }

  read(): Filter {
    if (this.#tokens.length === 0) return () => true;
    const filter = this.#or();
    const rest = this.#tokens[this.#at];
    if (rest !== undefined)
      throw refused(`Found unexpected characters at the end of the filter: \`${rest.text}\``);
    return filter;
  }

  #or(): Filter {
    const parts = [this.#and()];
    while (this.#takes('OR')) parts.push(this.#and());
    return (document) => parts.some((part) => part(document));
  }

  #and(): Filter {
    const parts = [this.#not()];
    while (this.#takes('AND')) parts.push(this.#not());
    return (document) => parts.every((part) => part(document));
  }

  #not(): Filter {
    if (this.#takes('NOT')) {
      const part = this.#not();
      return (document) => !part(document);
    }
    if (this.#takesSymbol('(')) {
      const part = this.#or();
      if (!this.#takesSymbol(')')) throw refused('Expression is missing a closing parenthesis');
      return part;
    }
    return this.#condition();
  }

  #condition(): Filter {
    const attribute = this.#value();
    if (!this.#isFilterable(attribute)) throw refused(`Attribute \`${attribute}\` is not filterable.`);
    if (this.#takes('IN')) return hasOneOf(attribute, this.#list());
    if (this.#takes('EXISTS')) return (document) => document.has(attribute);
    if (this.#takes('NOT')) {
      if (this.#takes('IN')) {
        const isOneOf = hasOneOf(attribute, this.#list());
        return (document) => !isOneOf(document);
      }
      if (this.#takes('EXISTS')) return (document) => !document.has(attribute);
      throw refused('Expected `IN` or `EXISTS` after `NOT`');
    }
    const operator = this.#tokens[this.#at]?.text ?? '';
    if (!['=', '!=', '>', '>=', '<', '<='].includes(operator)) {
      throw refused(`Was expecting an operation after \`${attribute}\` but found \`${operator}\``);
    }
    this.#at += 1;
    return compares(attribute, operator, this.#value());
  }

  #list(): string[] {
    if (!this.#takesSymbol('[')) throw refused('Expected only comma-separated field names inside `IN[..]`');
    const values: string[] = [];
    while (!this.#takesSymbol(']')) {
      values.push(this.#value());
      if (!this.#takesSymbol(',') && this.#tokens[this.#at]?.text !== ']')
        throw refused('Expected `,` or `]`');
    }
    return values;
  }

  #value(): string {
    const token = this.#tokens[this.#at];
    if (token === undefined || token.kind === 'symbol')
      throw refused(`Was expecting a value but instead got \`${token?.text ?? ''}\``);
    if (token.kind === 'word' && keywords.includes(token.text)) {
      throw refused(`Was expecting a value but instead got \`${token.text}\`, which is a reserved keyword`);
    }
    this.#at += 1;
    return token.text;
  }

  #takes(keyword: string): boolean {
    const token = this.#tokens[this.#at];
    if (token?.kind !== 'word' || token.text !== keyword) return false;
    this.#at += 1;
    return true;
  }

  #takesSymbol(symbol: string): boolean {
    const token = this.#tokens[this.#at];
    if (token?.kind !== 'symbol' || token.text !== symbol) return false;
    this.#at += 1;
    return true;
  }
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const pattern =
    /\s*(?:([\p{L}\p{N}_.-]+)|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|(>=|<=|!=|[=<>()[\],]))\s*/uy;
  while (pattern.lastIndex < text.length) {
    const from = pattern.lastIndex;
    const [, word, double, single, symbol] = pattern.exec(text) ?? [];
    const quoted = double ?? single;
    if (word !== undefined) tokens.push({ kind: 'word', text: word });
    else if (quoted !== undefined)
      tokens.push({ kind: 'quoted', text: quoted.replaceAll(/\\(["'])/g, '$1') });
    else if (symbol !== undefined) tokens.push({ kind: 'symbol', text: symbol });
    else throw refused(`Was expecting a value but instead got \`${text.slice(from)}\``);
  }
  return tokens;
}

function hasOneOf(attribute: string, values: readonly string[]): Filter {
  return (document) => values.some((value) => equals(document, attribute, value));
}

function compares(attribute: string, operator: string, value: string): Filter {
  if (operator === '=') return (document) => equals(document, attribute, value);
  if (operator === '!=') return (document) => !equals(document, attribute, value);
  const than = Number(value);
  if (value.trim() === '' || !Number.isFinite(than))
    throw refused(`The \`${operator}\` operation expects a number but found \`${value}\``);
  const holds = {
    '>': (one: number) => one > than,
    '>=': (one: number) => one >= than,
    '<': (one: number) => one < than,
    '<=': (one: number) => one <= than,
  }[operator];
  return (document) =>
    (document.get(attribute) ?? []).some((one) => typeof one === 'number' && holds?.(one) === true);
}

function equals(document: FlatDocument, attribute: string, value: string): boolean {
  return (document.get(attribute) ?? []).some((one) =>
    typeof one === 'number' ? one === Number(value) : one.toLowerCase() === value.toLowerCase(),
  );
}

function refused(message: string): ApiError {
  return new ApiError(400, 'invalid_search_filter', message);
}
