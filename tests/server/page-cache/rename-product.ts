import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { indexProducts } from '#src/domain/search/index-statements.server.ts';

// A process of its own that writes as commands do: `rename-product.ts ID NAME`.
const [id, name] = process.argv.slice(2);
const rename = database().run(sql`update products set name = ${name} where id = ${id}`);
await database().batch([rename, ...indexProducts(database(), { productIds: [Number(id)] })]);
database().$client.close();
