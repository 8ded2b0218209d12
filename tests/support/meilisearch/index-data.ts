import { ApiError, type Json, type JsonObject } from './api-error.ts';
import { defaultSettings, type IndexSettings } from './settings.ts';

/** A document's values by attribute, those of nested objects as `outer.inner`; nulls are no values. */
export type FlatDocument = Map<string, (string | number)[]>;

export type StoredDocument = { id: number | string; flat: FlatDocument; json: JsonObject };

/** What one index holds. */
export class IndexData {
  readonly createdAt = new Date().toISOString();
  readonly documents = new Map<string, StoredDocument>();
  primaryKey: string | null;
  settings: IndexSettings = defaultSettings;

  constructor(primaryKey: string | null) {
    this.primaryKey = primaryKey;
  }

  /** Puts documents in, in place of those with the same id. */
  put(documents: readonly JsonObject[]): void {
    this.primaryKey ??= 'id';
    for (const json of documents) {
      const id = json[this.primaryKey];
      if (id === undefined)
        throw new ApiError(400, 'missing_document_id', 'Document doesn’t have a primary key');
      const isInteger = typeof id === 'number' && Number.isInteger(id);
      if (!isInteger && !(typeof id === 'string' && /^[\w-]{1,511}$/.test(id))) {
        throw new ApiError(
          400,
          'invalid_document_id',
          `Document identifier \`${JSON.stringify(id)}\` is invalid.`,
        );
      }
      this.documents.set(String(id), { id, json, flat: flatten(json) });
    }
  }
}

function flatten(json: JsonObject, before = '', flat: FlatDocument = new Map()): FlatDocument {
  for (const [key, value] of Object.entries(json)) addValue(value, `${before}${key}`, flat);
  return flat;
}

function addValue(value: Json, attribute: string, flat: FlatDocument): void {
  if (value === null) return;
  if (Array.isArray(value)) for (const one of value) addValue(one, attribute, flat);
  else if (typeof value === 'object') flatten(value, `${attribute}.`, flat);
  else
    flat.set(attribute, [...(flat.get(attribute) ?? []), typeof value === 'boolean' ? String(value) : value]);
}
