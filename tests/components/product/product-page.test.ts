import { describe, expect, it } from 'vitest';
import { productJsonLd } from '#src/components/product/product-json-ld.ts';
import {
  claimGroups,
  galleryOf,
  productBadges,
  productDescription,
} from '#src/components/product/product-page-view.ts';
import { textIn } from '#src/components/product/product-words.ts';
import type { ClaimRecord } from '#src/domain/claim/claim.ts';
import { aDetail } from './a-product.ts';

const site = 'https://etalase.example';

function halal(given: Partial<ClaimRecord> = {}): ClaimRecord {
  return {
    id: 1,
    kind: 'certificate',
    scope: 'enterprise',
    productId: null,
    number: 'ID36710000000000001',
    state: 'verified',
    verifiedBy: 'Disperindagkop UKM Kota Tangerang',
    verifiedOn: '2026-07-01',
    method: 'document_seen',
    validUntil: '2027-07-01',
    subject: {
      kind: 'certificate',
      typeId: 'halal',
      shortName: 'Halal',
      name: 'Sertifikat halal',
      nameEn: 'Halal certificate',
      issuer: 'BPJPH',
      issuedOn: '2025-03-01',
      forExport: false,
    },
    ...given,
  };
}

describe('claims on the page of a product', () => {
  it('stand apart: checked, filed, only said, run out', () => {
    const claims = [
      halal({ id: 1, state: 'expired' }),
      halal({ id: 2, state: 'declared' }),
      halal({ id: 3, state: 'filed' }),
      halal({ id: 4 }),
    ];

    const groups = claimGroups(claims, 'id');

    expect(groups.map(({ title, claims: shown }) => [title, shown.map(({ id }) => id)])).toEqual([
      ['Sudah diperiksa', ['klaim-4']],
      ['Sedang diajukan', ['klaim-3']],
      ['Baru kata pemiliknya', ['klaim-2']],
      ['Sudah lewat masa berlakunya', ['klaim-1']],
    ]);
  });

  it('give a badge only when verified, and the badge leads to the claim', () => {
    expect(productBadges([halal({ id: 4 })], 'id')).toMatchObject([
      { label: 'Halal', state: 'verified', href: '#klaim-4' },
    ]);
    expect(productBadges([halal({ state: 'expired' }), halal({ state: 'declared' })], 'id')).toEqual([]);
  });
});

describe('what search engines read', () => {
  it('is the price in rupiah, whether it can be had, and who sells it', () => {
    const block = productJsonLd(aDetail(), [], 'id', site);

    expect(block).toMatchObject({
      '@type': 'Product',
      name: 'Keripik pedas',
      url: 'https://etalase.example/produk/keripik-pedas',
      offers: {
        '@type': 'Offer',
        price: 18_000,
        priceCurrency: 'IDR',
        availability: 'https://schema.org/MadeToOrder',
        seller: { name: 'Dapur Mak Uji', url: 'https://etalase.example/umkm/dapur-mak-uji' },
      },
    });
  });

  it('is a range where variants differ in price', () => {
    const variant = (id: number, price: number) => ({ id, name: `${id}`, nameEn: null, price, stock: null });
    const block = productJsonLd(
      aDetail({ variants: [variant(1, 33_000), variant(2, 18_000)] }),
      [],
      'id',
      site,
    );

    expect(block['offers']).toMatchObject({ '@type': 'AggregateOffer', lowPrice: 18_000, highPrice: 33_000 });
  });

  it('holds a certificate only while it is verified', () => {
    expect(productJsonLd(aDetail(), [halal()], 'id', site)['hasCertification']).toEqual([
      {
        '@type': 'Certification',
        name: 'Sertifikat halal',
        issuedBy: { '@type': 'Organization', name: 'BPJPH' },
        certificationIdentification: 'ID36710000000000001',
        validFrom: '2025-03-01',
        expires: '2027-07-01',
      },
    ]);
    for (const state of ['declared', 'expired', 'filed'] as const) {
      expect(productJsonLd(aDetail(), [halal({ state })], 'id', site)).not.toHaveProperty('hasCertification');
    }
  });

  it('never holds a phone number', () => {
    expect(JSON.stringify(productJsonLd(aDetail(), [halal()], 'id', site))).not.toContain('81000000001');
  });
});

describe('words and pictures', () => {
  it('say on an English page that a text is Indonesian when it has no translation', () => {
    expect(textIn('Keripik', 'Crisps', 'en')).toEqual({ text: 'Crisps', lang: undefined });
    expect(textIn('Keripik', null, 'en')).toEqual({ text: 'Keripik', lang: 'id' });
    expect(textIn('Keripik', 'Crisps', 'id')).toEqual({ text: 'Keripik', lang: undefined });
  });

  it('describe the product by name, price, maker and place', () => {
    expect(productDescription(aDetail(), 'id')).toContain(
      'Keripik pedas: Rp18.000 per bungkus, buatan Dapur Mak Uji di Cipondoh, Kota Tangerang.',
    );
  });

  it('show the pattern of the category until there is a photo', () => {
    expect(galleryOf(aDetail(), 'id')).toMatchObject([{ kind: 'pattern', categoryId: 'camilan', seed: 12 }]);
    const photos = [{ file: 'ab', width: 1200, height: 900, alt: null, altEn: null, hasAvif: false }];
    expect(galleryOf(aDetail({ photos }), 'id')).toMatchObject([
      { kind: 'photo', photo: { src: '/media/ab-640.webp', alt: 'Keripik pedas, foto 1' } },
    ]);
  });
});
