import { paths } from '#src/paths.ts';
import { enterpriseFacets, enterpriseSorts, productFacets, productSorts } from '#src/domain/search/search.ts';
import { listParameters, priceParameters, suggestParameters } from './openapi-parameters.ts';
import { schemas } from './openapi-schemas.ts';

/**
 * The description of the open API (OpenAPI 3.1), in English as developers expect it. Facets and orders come from the
 * search port itself; a test holds real answers to these schemas.
 */
export function openapiDocument(siteUrl: string, version: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Etalase',
      version,
      summary: 'Products of the trained small firms (UMKM) of Tangerang',
      description:
        'Open for reading from any site, without a key. A product is listed while its firm has a verified training. ' +
        'Badges and filters count only what an officer has verified and what has not run out. Entries with ' +
        '`is_example` are invented. A bad or unknown parameter is refused with 400 and named.',
      license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
    },
    servers: [{ url: siteUrl }],
    paths: {
      [paths.apiProducts]: {
        get: listOperation('searchProducts', 'Search and filter products', 'ProductPage', [
          ...listParameters(productFacets, productSorts),
          ...priceParameters,
        ]),
      },
      [paths.apiEnterprises]: {
        get: listOperation(
          'searchEnterprises',
          'Search and filter small firms (UMKM), also those that wait for their owner',
          'EnterprisePage',
          listParameters(enterpriseFacets, enterpriseSorts),
        ),
      },
      [paths.apiSuggestions]: { get: suggestOperation },
      [paths.openapi]: {
        get: {
          operationId: 'readOpenapi',
          summary: 'This description',
          responses: {
            200: {
              description: 'OpenAPI 3.1',
              content: { 'application/json': { schema: { type: 'object' } } },
            },
          },
        },
      },
      [paths.health]: { get: healthOperation },
    },
    components: { schemas },
  };
}

function listOperation(operationId: string, summary: string, schema: string, parameters: object[]) {
  return {
    operationId,
    summary,
    parameters,
    responses: {
      200: {
        description: 'One page, with the facets of the whole result',
        headers: { ETag: { description: 'Send it back as If-None-Match', schema: { type: 'string' } } },
        content: json(schema),
      },
      304: { description: 'The copy with the ETag in If-None-Match is still right' },
      400: { description: 'A parameter cannot be taken as it stands', content: json('Refusal') },
    },
  };
}

const suggestOperation = {
  operationId: 'suggest',
  summary: 'What a text that is being typed may end in, at most four of each kind',
  parameters: suggestParameters,
  responses: {
    200: { description: 'The best first', content: json('Suggestions') },
    304: { description: 'The copy with the ETag in If-None-Match is still right' },
    400: { description: 'A parameter cannot be taken as it stands', content: json('Refusal') },
  },
};

const healthOperation = {
  operationId: 'readHealth',
  summary: 'Whether the site works',
  responses: {
    200: { description: 'It does', content: json('Health') },
    503: { description: 'Something that it needs is down', content: json('Health') },
  },
};

function json(schema: string) {
  return { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } };
}
