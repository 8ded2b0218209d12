import { readEnterpriseList } from '#src/domain/enterprise/enterprise-list.queries.server.ts';
import { readProductList } from '#src/domain/product/product-list.queries.server.ts';
import { enterpriseParameters, productParameters } from '#src/domain/search/search-params.ts';
import { config } from '#src/platform/config.server.ts';
import { version } from '#src/platform/version.ts';
import { enterpriseItem, productItem } from './items.server.ts';
import { jsonAnswer } from './json-answer.server.ts';
import { answerList } from './list-answer.server.ts';
import { openapiDocument } from './openapi.ts';

/** Answers `/api/v1/products`. */
export function answerProducts(request: Request): Promise<Response> {
  return answerList(request, productParameters, readProductList, productItem);
}

/** Answers `/api/v1/enterprises`. */
export function answerEnterprises(request: Request): Promise<Response> {
  return answerList(request, enterpriseParameters, readEnterpriseList, enterpriseItem);
}

/** Answers `/api/v1/openapi.json`. */
export function answerOpenapi(request: Request): Response {
  return jsonAnswer(request, openapiDocument(config().siteUrl, version));
}
