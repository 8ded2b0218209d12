import { expect, it } from 'vitest';
import { absoluteUrl } from '#src/layouts/absolute-url.ts';
import { jsonLdText } from '#src/layouts/json-ld.ts';

it('lets no product name close the block of structured data', () => {
  const block = { name: 'Keripik </script><script>alert(1)</script><!--' };
  const text = jsonLdText(block);
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toEqual(block);
});

it('makes whole addresses under the public one', () => {
  expect(absoluteUrl('/en/produk/kain', 'https://etalase.example')).toBe(
    'https://etalase.example/en/produk/kain',
  );
});
