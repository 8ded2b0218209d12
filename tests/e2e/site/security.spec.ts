import { expect, test } from '../../support/browser.ts';

test('a page allows no inline script or style and no other origin', async ({ request }) => {
  const answer = await request.get('/');
  const policy = answer.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*|https?:/);
});

test('a visitor gets no cookie', async ({ page, context }) => {
  await page.goto('/');
  await page.goto('/produk');
  await page.goto('/umkm');
  expect(await context.cookies()).toEqual([]);
});

test('the Content-Security-Policy stops a script that was slipped into a page', async ({ page }) => {
  await page.goto('/');
  const refused = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => {
          resolve(event.effectiveDirective);
        });
        const script = document.createElement('script');
        script.textContent = 'document.title = "slipped in"';
        document.head.append(script);
      }),
  );
  expect(refused).toBe('script-src-elem');
  await expect(page).not.toHaveTitle('slipped in');
});
test.use({ expectedComplaints: [/Executing inline script violates/] });

for (const path of ['/', '/favicon.svg', '/no-such-page', '/healthz', '/%E0%A4%A', '/_astro/missing.js']) {
  test(`${path} carries the security headers`, async ({ request }) => {
    const headers = (await request.get(path)).headers();
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['content-security-policy']).not.toContain('unsafe-inline');
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('set-cookie');
  });
}
