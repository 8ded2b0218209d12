import { createServer, request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

// The least that Node can do: `bare-server.ts URL ENCODING` takes one answer from the site and sends its bytes, head and
// body, for every request.
const [url = '', encoding = 'identity'] = process.argv.slice(2);
const taken = await take();
const head = taken.head.filter((_, index) => !isNodes(taken.head[index - (index % 2)] ?? ''));

const server = createServer((_request, response) => {
  response.writeHead(200, head);
  response.end(taken.body);
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
process.on('SIGTERM', () => {
  server.closeAllConnections();
  server.close();
});

/** Node writes these itself, here as there. */
function isNodes(name: string): boolean {
  return ['connection', 'date', 'keep-alive'].includes(name.toLowerCase());
}

async function take(): Promise<{ head: string[]; body: Buffer }> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request(url, { headers: { 'accept-encoding': encoding }, agent: false }, resolve)
      .on('error', reject)
      .end();
  });
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return { head: response.rawHeaders, body: Buffer.concat(chunks) };
}
