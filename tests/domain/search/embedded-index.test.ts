import { EmbeddedIndex } from '#src/domain/search/embedded-index.server.ts';
import { jsonReader } from '#src/domain/search/read.server.ts';
import { describeSearchIndex } from './contract.ts';

describeSearchIndex('the embedded search index', (database) =>
  Promise.resolve({
    index: new EmbeddedIndex(jsonReader(database.$client)),
    settle: () => Promise.resolve(),
  }),
);
