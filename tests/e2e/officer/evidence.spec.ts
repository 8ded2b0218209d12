import { sql } from 'drizzle-orm';
import { aPdf } from '../../domain/evidence/papers.ts';
import { expect, test } from '../../support/browser.ts';
import { aWorkspace, signInAs, withSiteDatabase } from '../../support/sign-in.ts';

test('a verifier opens evidence and the audit log says so; a trade officer does not find it', async ({
  browser,
  page,
  context,
}) => {
  const { enterpriseId, slug } = await aWorkspace('Bukti Petugas Uji');
  const owner = await browser.newContext();
  await signInAs(owner, { enterpriseId });
  const form = await owner.newPage();
  await form.goto(`/kelola/${slug}/klaim/baru/sertifikat`);
  await form.getByLabel('Jenis sertifikat').selectOption('sni');
  await form.getByRole('button', { name: 'Simpan' }).click();
  await form
    .getByLabel('Pilih foto atau PDF')
    .setInputFiles({ name: 'sni.pdf', mimeType: 'application/pdf', buffer: aPdf() });
  await form.getByRole('button', { name: 'Unggah' }).click();
  const href = (await form.getByRole('link', { name: 'sni.pdf' }).getAttribute('href')) ?? '';
  const id = /(\d+)$/.exec(href)?.[1] ?? '';
  await owner.close();

  const accountId = await signInAs(context, { officer: 'verifier' });
  const opened = await page.request.get(`/petugas/bukti/${id}`);
  expect(opened.status()).toBe(200);
  expect(await opened.body()).toEqual(aPdf());
  expect((await page.request.get(href)).status()).toBe(404);
  expect((await page.request.get('/petugas/bukti/99999999')).status()).toBe(404);
  const deeds = await withSiteDatabase((database) =>
    database.all(sql`select command, noun_id "nounId" from audit_entries where account_id = ${accountId}`),
  );
  expect(deeds).toEqual([{ command: 'open-evidence', nounId: id }]);

  const tradeOfficer = await browser.newContext();
  await signInAs(tradeOfficer, { officer: 'trade_officer' });
  expect((await tradeOfficer.request.get(`/petugas/bukti/${id}`)).status()).toBe(404);
  await tradeOfficer.close();
});
