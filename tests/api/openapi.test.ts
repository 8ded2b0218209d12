import Ajv from 'ajv/dist/2020.js';
import { beforeEach, describe, expect, test } from 'vitest';
import { readHealth } from '#src/domain/health/health.queries.server.ts';
import { enterpriseParameters, productParameters } from '#src/domain/search/search-params.ts';
import { enterpriseFacets, enterpriseSorts, productFacets, productSorts } from '#src/domain/search/search.ts';
import { call, json } from './call.ts';
import { exampleWorld } from './world.ts';

type Parameter = {
  name: string;
  in: string;
  schema: { enum?: string[]; maximum?: number; maxLength?: number };
};
type Operation = { parameters: Parameter[]; responses: Record<string, unknown> };
type Description = {
  openapi: string;
  paths: Record<string, { get: Operation }>;
  components: { schemas: Record<string, { properties: Record<string, object> }> };
};

let description: Description;
beforeEach(async () => {
  await exampleWorld();
  description = await json<Description>('/api/v1/openapi.json');
});

/** What is wrong with a value that should have the shape of a schema of the description. */
function faults(schema: string, value: unknown): unknown {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  ajv.addSchema(description, 'openapi');
  const validate = ajv.getSchema(`openapi#/components/schemas/${schema}`);
  if (validate === undefined) throw new Error(`There is no schema ${schema}`);
  return validate(value) === true ? [] : validate.errors;
}

describe('the description of the API is true', () => {
  test('real pages of products have the shape it says, with and without anything found', async () => {
    for (const query of [
      '',
      '?q=batik&lang=en',
      '?per_page=100&page=2',
      '?q=zzzzz&category=batik&certificate=halal',
      '?sort=name',
    ]) {
      expect(faults('ProductPage', await json(`/api/v1/products${query}`)), query).toEqual([]);
    }
  });

  test('real pages of UMKM have the shape it says', async () => {
    for (const query of ['', '?q=batik&lang=en', '?per_page=100', '?q=zzzzz&kecamatan=cipondoh']) {
      expect(faults('EnterprisePage', await json(`/api/v1/enterprises${query}`)), query).toEqual([]);
    }
  });

  test('real suggestions have the shape it says', async () => {
    for (const query of ['', '?q=ker', '?q=poris&lang=en']) {
      expect(faults('Suggestions', await json(`/api/v1/suggest${query}`)), query).toEqual([]);
    }
  });

  test('a refusal and the health have the shape it says', async () => {
    expect(faults('Refusal', await json('/api/v1/products?page=0'))).toEqual([]);
    expect(faults('Health', await readHealth())).toEqual([]);
  });

  test('a shape that is not the one described is noticed', () => {
    expect(faults('Refusal', { error: { parameter: 'page' } })).not.toEqual([]);
    expect(faults('Refusal', { error: { parameter: 'page', reason: '', more: 1 } })).not.toEqual([]);
  });

  test('every parameter, facet and order is described, and nothing else', () => {
    const described = (path: string) => description.paths[path]?.get.parameters ?? [];
    const names = (path: string) =>
      described(path)
        .map(({ name }) => name)
        .toSorted();
    const orders = (path: string) => described(path).find(({ name }) => name === 'sort')?.schema.enum;
    const counted = (schema: string) => {
      const facets = description.components.schemas[schema]?.properties['facets'] as { required: string[] };
      return facets.required;
    };
    expect(description.openapi).toBe('3.1.0');
    expect(names('/api/v1/products')).toEqual([...productParameters, 'lang'].toSorted());
    expect(names('/api/v1/enterprises')).toEqual([...enterpriseParameters, 'lang'].toSorted());
    expect(orders('/api/v1/products')).toEqual(productSorts);
    expect(orders('/api/v1/enterprises')).toEqual(enterpriseSorts);
    expect(counted('ProductPage')).toEqual(productFacets);
    expect(counted('EnterprisePage')).toEqual(enterpriseFacets);
  });

  test('every described path answers', async () => {
    expect(Object.keys(description.paths).toSorted()).toEqual([
      '/api/v1/enterprises',
      '/api/v1/openapi.json',
      '/api/v1/products',
      '/api/v1/suggest',
      '/healthz',
    ]);
    for (const path of ['/api/v1/enterprises', '/api/v1/openapi.json', '/api/v1/products']) {
      expect((await call(path)).status).toBe(200);
    }
  });
});
