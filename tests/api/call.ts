import type { APIContext, APIRoute } from 'astro';
import * as enterprises from '#src/pages/api/v1/enterprises.ts';
import * as openapi from '#src/pages/api/v1/openapi.json.ts';
import * as products from '#src/pages/api/v1/products.ts';
import * as suggest from '#src/pages/api/v1/suggest.ts';

const routes = {
  '/api/v1/products': products,
  '/api/v1/enterprises': enterprises,
  '/api/v1/suggest': suggest,
  '/api/v1/openapi.json': openapi,
};

/** Calls the route of an address as Astro does; the routes use nothing of the context but the request. */
export async function call(address: string, init?: RequestInit): Promise<Response> {
  const request = new Request(`http://localhost:4321${address}`, init);
  const route = Object.entries(routes).find(([path]) => path === new URL(request.url).pathname)?.[1];
  if (route === undefined) throw new Error(`No route for ${address}`);
  const methods: Partial<Record<string, APIRoute>> = {
    GET: route.GET,
    HEAD: route.HEAD,
    OPTIONS: route.OPTIONS,
  };
  const handler = methods[request.method] ?? route.ALL;
  return handler({ request } as APIContext);
}

/** What a route answers, as the JSON that it should be. */
export async function json<Body>(address: string, init?: RequestInit): Promise<Body> {
  return (await (await call(address, init)).json()) as Body;
}
