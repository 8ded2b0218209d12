import { request } from 'node:http';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';

/** Bytes as they pass over the network. */
export interface Weight {
  page: number;
  script: number;
  style: number;
  /** How many style sheets a phone has to ask for before it shows anything. */
  sheets: number;
}

/** Loads a page as a browser would, follows what it loads at once, and weighs it. */
export async function weighPage(url: string, expectedStatus: number): Promise<Weight> {
  const page = await load(url);
  if (page.status !== expectedStatus)
    throw new Error(`${url} answered ${page.status}, not ${expectedStatus}`);
  const scripts = await loadScripts(linked(page.text, scriptAddress).map((path) => new URL(path, url).href));
  const styles = await Promise.all(
    linked(page.text, styleAddress).map((path) => load(new URL(path, url).href)),
  );
  return {
    page: page.bytes,
    script: sum(scripts) + inline(page.text, 'script'),
    style: sum(styles.map(({ bytes }) => bytes)) + inline(page.text, 'style'),
    sheets: styles.length,
  };
}

const scriptAddress = [
  /<script\b[^>]*\bsrc="([^"]+)"/g,
  /<link\b[^>]*\brel="modulepreload"[^>]*\bhref="([^"]+)"/g,
  // An island loads its component and the code that brings it to life.
  /<astro-island\b[^>]*\bcomponent-url="([^"]+)"/g,
  /<astro-island\b[^>]*\brenderer-url="([^"]+)"/g,
  /<astro-island\b[^>]*\bbefore-hydration-url="([^"]+)"/g,
];
const styleAddress = [/<link\b[^>]*\brel="stylesheet"[^>]*\bhref="([^"]+)"/g];

function linked(html: string, patterns: readonly RegExp[]): string[] {
  const found = patterns.flatMap((pattern) => [...html.matchAll(pattern)].map((match) => match[1] ?? ''));
  return [...new Set(found)].map((path) => path.replaceAll('&amp;', '&'));
}

/** Scripts with what they import, each once; also what is loaded only when somebody goes to a search field. */
async function loadScripts(addresses: readonly string[]): Promise<number[]> {
  const sizes = new Map<string, number>();
  const waiting = [...addresses];
  for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
    if (sizes.has(url)) continue;
    const { bytes, text } = await load(url);
    sizes.set(url, bytes);
    for (const [, path = ''] of text.matchAll(/(?:\bfrom|\bimport)[\s(]*["'`](\.{0,2}\/[^"'`]+)["'`]/g)) {
      waiting.push(new URL(path, url).href);
    }
  }
  return [...sizes.values()];
}

/** Code inside the page itself; structured data is no code. */
function inline(html: string, tag: 'script' | 'style'): number {
  const blocks = [...html.matchAll(new RegExp(`<${tag}\\b([^>]*)>([^]*?)</${tag}>`, 'g'))];
  const code = blocks.filter(([, attributes = '']) => !attributes.includes('application/ld+json'));
  return sum(code.map(([, , text = '']) => (text === '' ? 0 : brotliCompressSync(text).length)));
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total + size, 0);
}

function load(url: string): Promise<{ status: number; bytes: number; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers: { 'accept-encoding': 'br' } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const body = Buffer.concat(chunks);
        const isCompressed = response.headers['content-encoding'] === 'br';
        const text = (isCompressed ? brotliDecompressSync(body) : body).toString();
        resolve({ status: response.statusCode ?? 0, bytes: body.length, text });
      });
      response.on('error', reject);
    });
    asked.on('error', reject);
    asked.end();
  });
}
