import { bendaAndCipondoh } from './enterprises/benda-cipondoh.ts';
import { ciledugAndKarawaci } from './enterprises/ciledug-karawaci.ts';
import { jatiuwungAndBatuceper } from './enterprises/jatiuwung-batuceper.ts';
import { karangTengahAndLarangan } from './enterprises/karang-tengah-larangan.ts';
import { neglasariAndPinang } from './enterprises/neglasari-pinang.ts';
import { periukAndCibodas } from './enterprises/periuk-cibodas.ts';
import { tangerang } from './enterprises/tangerang.ts';
import type { ExampleEnterprise } from './example.ts';

/** The invented UMKM in the order in which they are numbered; add new ones at the end, so that ids stay. */
export const exampleEnterprises: ExampleEnterprise[] = [
  ...tangerang,
  ...jatiuwungAndBatuceper,
  ...bendaAndCipondoh,
  ...ciledugAndKarawaci,
  ...periukAndCibodas,
  ...neglasariAndPinang,
  ...karangTengahAndLarangan,
];
