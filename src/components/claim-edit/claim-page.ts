import { claimEdit as t } from '#src/i18n/messages/claim-edit.ts';
import { paths } from '#src/paths.ts';

/** The word for each thing that was done, in the address of the page that says so. */
export type NoticeName = keyof typeof t.notices;

type Answers = Partial<Record<NoticeName, { data?: { ok: boolean } | undefined } | undefined>>;

/** Where to go once a button's action was done, so that a reload does not do it again; undefined when none was. */
export function claimRedirect(slug: string, claimId: number, answers: Answers): string | undefined {
  const [done] = Object.entries(answers).find(([, answer]) => answer?.data?.ok === true) ?? [];
  if (done === undefined) return undefined;
  const page = done === 'ditarik' ? 'klaim' : `klaim/${claimId}`;
  return `${paths.workspace(slug, page)}?pesan=${done}`;
}

/** The sentence about what was just done. */
export function noticeIn(url: URL): string | undefined {
  const asked = url.searchParams.get('pesan');
  return Object.entries(t.notices).find(([name]) => name === asked)?.[1];
}
