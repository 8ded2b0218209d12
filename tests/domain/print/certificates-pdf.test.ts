import { describe, expect, it } from 'vitest';
import { certificatesPdf } from '#src/domain/print/certificates-pdf.server.ts';
import type { PrintedCertificate } from '#src/domain/training-certificate/certificate.ts';
import { scratchData } from '../../support/scratch-data.ts';

const certificate: PrintedCertificate = {
  number: 'ETL/2026/uji_pelatihan/00001',
  code: '7K4P2XWD9RTA0M3V',
  holder: 'Rina Contoh',
  programme: { name: 'Pelatihan uji', nameEn: 'Test training' },
  cohort: 'Angkatan 1',
  startsOn: '2026-10-01',
  endsOn: '2026-11-20',
  issuedOn: '2026-11-22',
  issuedBy: 'Dinas Contoh',
  validUntilOn: null,
  isExample: true,
  result: 'lulus',
  place: null,
};

const sheetsOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
const addressesOf = (pdf: Buffer): (string | undefined)[] =>
  [...pdf.toString('latin1').matchAll(/\/URI \(([^)]*)\)/g)].map(([, address]) => address);

describe('Certificates on paper', () => {
  it('are one sheet each, lying on its long side, whose QR code opens the public page', async () => {
    scratchData({ SITE_URL: 'https://etalase.example' });
    const pdf = await certificatesPdf([certificate, { ...certificate, code: '0123456789ABCDEF' }]);
    expect(sheetsOf(pdf)).toBe(2);
    expect(pdf.toString('latin1')).toContain('/MediaBox [0 0 841.89 595.28]');
    expect(addressesOf(pdf)).toEqual([
      'https://etalase.example/sertifikat/7K4P-2XWD-9RTA-0M3V',
      'https://etalase.example/sertifikat/0123-4567-89AB-CDEF',
    ]);
  });

  it('stay on one sheet, whatever the length of the names', async () => {
    scratchData();
    const long = 'Pelatihan '.repeat(40);
    const pdf = await certificatesPdf([
      {
        ...certificate,
        holder: 'Nama Contoh '.repeat(20),
        programme: { name: long, nameEn: long },
        cohort: long,
        place: long,
        issuedBy: long,
        validUntilOn: '2029-11-22',
        result: 'kompeten',
      },
    ]);
    expect(sheetsOf(pdf)).toBe(1);
  });
});
