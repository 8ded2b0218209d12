import { ApiError, countIn, objectWith, textsIn, type Json, type JsonObject } from './api-error.ts';
import { IndexData } from './index-data.ts';
import { search } from './search.ts';
import { changedSettings } from './settings.ts';
import { Tasks } from './tasks.ts';

export type ApiRequest = {
  method: string;
  path: string;
  params: URLSearchParams;
  body: Json | undefined;
  /** Which indexes the key is for; undefined when it is for all. */
  only: RegExp | undefined;
};
export type ApiAnswer = { status: number; body: JsonObject };

type Route = {
  method: string;
  path: RegExp;
  params?: readonly string[];
  answer: (request: ApiRequest, part: string) => ApiAnswer;
};

/** The documented routes that a search site needs, over indexes held in memory. */
export class Api {
  readonly indexes = new Map<string, IndexData>();
  readonly tasks = new Tasks();

  /** Answers a request, or refuses it as the server would. */
  answer(request: ApiRequest): ApiAnswer {
    const ofPath = this.#routes.filter(({ path }) => path.test(request.path));
    if (ofPath.length === 0) throw new ApiError(404, 'not_found', `There is no route ${request.path}`);
    const route = ofPath.find(({ method }) => method === request.method);
    if (route === undefined)
      throw new ApiError(405, 'method_not_allowed', `${request.method} ${request.path}`);
    const known = route.params ?? [];
    for (const name of request.params.keys()) {
      if (known.includes(name)) continue;
      const list = known.map((one) => `\`${one}\``).join(', ');
      throw new ApiError(400, 'bad_request', `Unknown parameter \`${name}\`: expected one of ${list}`);
    }
    const part = decodeURIComponent(route.path.exec(request.path)?.[1] ?? '');
    if (request.path.startsWith('/indexes/') && request.only?.test(part) === false) throw notAllowed();
    return route.answer(request, part);
  }

  readonly #routes: Route[] = [
    { method: 'GET', path: /^\/health$/, answer: () => ok({ status: 'available' }) },
    {
      method: 'GET',
      path: /^\/indexes$/,
      params: ['offset', 'limit'],
      answer: (request) => this.#list(request),
    },
    { method: 'POST', path: /^\/indexes$/, answer: (request) => this.#create(request) },
    { method: 'GET', path: /^\/indexes\/([^/]+)$/, answer: (_, uid) => ok(described(uid, this.#index(uid))) },
    { method: 'DELETE', path: /^\/indexes\/([^/]+)$/, answer: (_, uid) => this.#delete(uid) },
    {
      method: 'PATCH',
      path: /^\/indexes\/([^/]+)\/settings$/,
      answer: ({ body }, uid) => this.#configure(uid, body),
    },
    {
      method: 'POST',
      path: /^\/indexes\/([^/]+)\/documents$/,
      params: ['primaryKey', 'customMetadata', 'skipCreation'],
      answer: ({ body }, uid) => this.#put(uid, body),
    },
    {
      method: 'POST',
      path: /^\/indexes\/([^/]+)\/documents\/delete-batch$/,
      params: ['customMetadata'],
      answer: ({ body }, uid) => this.#remove(uid, body),
    },
    { method: 'POST', path: /^\/swap-indexes$/, answer: (request) => this.#swap(request) },
    { method: 'GET', path: /^\/tasks\/(\d+)$/, answer: ({ only }, uid) => ok(this.#task(Number(uid), only)) },
    { method: 'POST', path: /^\/multi-search$/, answer: (request) => this.#searchAll(request) },
    {
      method: 'POST',
      path: /^\/indexes\/([^/]+)\/search$/,
      answer: ({ body }, uid) => ok(search(this.#index(uid), body, '')),
    },
  ];

  /** Tasks that are not of exactly one index, an exchange of two among them, are not shown to a key for some. */
  #task(uid: number, only: RegExp | undefined): JsonObject {
    const task = this.tasks.get(uid);
    if (only !== undefined && (typeof task['indexUid'] !== 'string' || !only.test(task['indexUid']))) {
      throw new ApiError(404, 'task_not_found', `Task \`${uid}\` not found.`);
    }
    return task;
  }

  #index(uid: string): IndexData {
    const index = this.indexes.get(uid);
    if (index === undefined) throw new ApiError(404, 'index_not_found', `Index \`${uid}\` not found.`);
    return index;
  }

  #list({ params, only }: ApiRequest): ApiAnswer {
    const offset = countIn(Number(params.get('offset') ?? 0), 'offset', 'invalid_index_offset');
    const limit = countIn(Number(params.get('limit') ?? 20), 'limit', 'invalid_index_limit');
    const all = [...this.indexes]
      .filter(([uid]) => only?.test(uid) !== false)
      .sort(([one], [other]) => (one < other ? -1 : 1));
    const results = all.slice(offset, offset + limit).map(([uid, index]) => described(uid, index));
    return ok({ results, offset, limit, total: all.length });
  }

  #create({ body, only }: ApiRequest): ApiAnswer {
    const { uid, primaryKey } = objectWith(body, ['uid', 'primaryKey'], '');
    if (typeof uid !== 'string') throw new ApiError(400, 'missing_index_uid', 'Missing field `uid`');
    if (only?.test(uid) === false) throw notAllowed();
    const key = typeof primaryKey === 'string' ? primaryKey : null;
    return this.#enqueue('indexCreation', uid, () => {
      if (this.indexes.has(uid)) {
        throw new ApiError(409, 'index_already_exists', `Index \`${uid}\` already exists.`);
      }
      this.indexes.set(uid, new IndexData(key));
    });
  }

  #delete(uid: string): ApiAnswer {
    return this.#enqueue('indexDeletion', uid, () => {
      this.#index(uid);
      this.indexes.delete(uid);
    });
  }

  #configure(uid: string, body: Json | undefined): ApiAnswer {
    // Refused at once, before anything is enqueued.
    changedSettings(new IndexData(null).settings, body);
    return this.#enqueue('settingsUpdate', uid, () => {
      const index = this.#made(uid);
      index.settings = changedSettings(index.settings, body);
    });
  }

  #put(uid: string, body: Json | undefined): ApiAnswer {
    const documents = (Array.isArray(body) ? body : [body]).map((document) => {
      if (document !== null && typeof document === 'object' && !Array.isArray(document)) return document;
      throw new ApiError(400, 'malformed_payload', 'The `json` payload provided is malformed.');
    });
    return this.#enqueue('documentAdditionOrUpdate', uid, () => {
      this.#made(uid).put(documents);
    });
  }

  #remove(uid: string, body: Json | undefined): ApiAnswer {
    if (!Array.isArray(body))
      throw new ApiError(400, 'malformed_payload', 'Expected an array of document ids');
    return this.#enqueue('documentDeletion', uid, () => {
      const { documents } = this.#index(uid);
      for (const id of body) documents.delete(typeof id === 'string' ? id : JSON.stringify(id));
    });
  }

  /** As servers before 1.18 do it, which do not know `rename`. */
  #swap({ body, only }: ApiRequest): ApiAnswer {
    if (!Array.isArray(body)) throw new ApiError(400, 'bad_request', 'Invalid value type: expected an array');
    const pairs = body.map((one, at): [string, string] => {
      const { indexes } = objectWith(one, ['indexes'], ` inside \`[${at}]\``);
      const [first, second, ...rest] = textsIn(indexes, `[${at}].indexes`, 'invalid_swap_indexes');
      if (first === undefined || second === undefined || rest.length > 0) {
        throw new ApiError(400, 'invalid_swap_indexes', 'Two indexes must be given for each swap.');
      }
      if (only !== undefined && !(only.test(first) && only.test(second))) throw notAllowed();
      return [first, second];
    });
    if (new Set(pairs.flat()).size < pairs.length * 2) {
      throw new ApiError(
        400,
        'invalid_swap_duplicate_index_found',
        'Indexes must be declared only once during a swap.',
      );
    }
    return this.#enqueue('indexSwap', null, () => {
      const found = pairs.map((pair) => pair.map((uid) => this.#index(uid)));
      pairs.forEach(([first, second], at) => {
        const [one, other] = found[at] ?? [];
        if (one === undefined || other === undefined) return;
        this.indexes.set(first, other);
        this.indexes.set(second, one);
      });
    });
  }

  #searchAll({ body, only }: ApiRequest): ApiAnswer {
    const { queries } = objectWith(body, ['queries', 'federation'], '');
    if (!Array.isArray(queries)) throw new ApiError(400, 'bad_request', 'Missing field `queries`');
    const results = queries.map((query, at) => {
      const where = `.queries[${at}]`;
      const uid =
        query !== null && typeof query === 'object' && !Array.isArray(query) ? query['indexUid'] : undefined;
      if (typeof uid !== 'string')
        throw new ApiError(400, 'missing_index_uid', `Missing field \`indexUid\` inside \`${where}\``);
      if (only?.test(uid) === false) throw notAllowed();
      return { indexUid: uid, ...search(this.#index(uid), query, where, ['indexUid', 'federationOptions']) };
    });
    return ok({ results });
  }

  /** An index that is written to is made if it is not there. */
  #made(uid: string): IndexData {
    const index = this.indexes.get(uid) ?? new IndexData(null);
    this.indexes.set(uid, index);
    return index;
  }

  #enqueue(type: string, uid: string | null, run: () => void): ApiAnswer {
    if (uid !== null && !/^[A-Za-z0-9_-]{1,400}$/.test(uid)) {
      throw new ApiError(400, 'invalid_index_uid', `\`${uid}\` is not a valid index uid.`);
    }
    return { status: 202, body: this.tasks.add(type, uid, run) };
  }
}

/** What the server says to a key that is right and not for this. */
function notAllowed(): ApiError {
  return new ApiError(403, 'invalid_api_key', 'The provided API key is invalid.', 'auth');
}

function ok(body: JsonObject): ApiAnswer {
  return { status: 200, body };
}

function described(uid: string, { createdAt, primaryKey }: IndexData): JsonObject {
  return { uid, primaryKey, createdAt, updatedAt: createdAt };
}
