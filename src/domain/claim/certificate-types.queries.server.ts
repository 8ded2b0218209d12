import { asc } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { certificateTypes } from '#db/schema/index.ts';
import type { CertificateType } from './certificate-type.ts';

/** The kinds of certificate that a badge can speak of, in their order. */
export function listCertificateTypes(): Promise<CertificateType[]> {
  return database().select().from(certificateTypes).orderBy(asc(certificateTypes.position));
}
