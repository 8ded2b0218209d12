import type { Profile } from '#src/domain/enterprise/profile.ts';
import type { WorkspaceHome } from '#src/domain/enterprise/workspace-home.ts';
import type { WorkspaceProductList } from '#src/domain/product/workspace-product.ts';
import { formatDay, formatNumber } from '#src/i18n/format.ts';
import { plainClaimName } from '#src/i18n/messages/claim-letters.ts';
import { workspaceHome as t } from '#src/i18n/messages/workspace-home.ts';
import { paths } from '#src/paths.ts';

/** One thing that waits for the owner, with the button that leads to it. */
export interface Todo {
  text: string;
  href: string;
  button: string;
}

/** So many products are named one by one; the list has the others. */
const mostNamed = 4;

/** What an owner should do, the most urgent first. */
export function todosOf({ products, expiring, profile }: WorkspaceHome, slug: string): Todo[] {
  return [
    ...trainingTodo(products, slug),
    ...correctionTodo(products, slug),
    ...productTodos(products, slug),
    ...expiringTodos(expiring, slug),
    ...profileTodos(profile, slug),
  ];
}

function trainingTodo({ mayPublish }: WorkspaceProductList, slug: string): Todo[] {
  if (mayPublish) return [];
  return [
    { text: t.training, href: paths.workspace(slug, 'klaim/baru/pelatihan'), button: t.trainingButton },
  ];
}

function correctionTodo({ products, counts }: WorkspaceProductList, slug: string): Todo[] {
  const toMend = products.filter(({ pending }) => pending === 'needs_correction').length;
  if (counts.menunggu === 0 || toMend === 0) return [];
  const href = `${paths.workspace(slug, 'produk')}?saring=menunggu`;
  return [{ text: t.correction(formatNumber(toMend, 'id')), href, button: t.correctionButton }];
}

/** Products that are not in the window: what each lacks, or that nothing is lacking. */
function productTodos({ products, counts, mayPublish }: WorkspaceProductList, slug: string): Todo[] {
  const hidden = products.filter(({ standing }) => standing === 'draft' || standing === 'hidden');
  const named = hidden.slice(0, mostNamed).map(({ id, name, gaps, standing, pending }): Todo[] => {
    const href = paths.workspace(slug, `produk/${id}`);
    if (gaps.length > 0) {
      const missing = gaps.map((gap) => t.gaps[gap].toLowerCase()).join(', ');
      return [{ text: t.incomplete(name, missing), href, button: t.complete }];
    }
    // What waits for an officer has been sent already.
    const isOurs = standing === 'draft' && mayPublish && pending === null;
    return isOurs ? [{ text: t.ready(name), href, button: t.readyButton }] : [];
  });
  const more =
    counts['belum-lengkap'] - hidden.slice(0, mostNamed).filter(({ gaps }) => gaps.length > 0).length;
  const listed = `${paths.workspace(slug, 'produk')}?saring=belum-lengkap`;
  const rest =
    more > 0 ? [{ text: t.incompleteMore(formatNumber(more, 'id')), href: listed, button: t.complete }] : [];
  return [...named.flat(), ...rest];
}

function expiringTodos(expiring: WorkspaceHome['expiring'], slug: string): Todo[] {
  return expiring.slice(0, mostNamed).map(({ subject, endsOn, ends }) => {
    const say = ends === 'document' ? t.expiring : t.expiringVerification;
    const text = say(plainClaimName(subject), formatDay(endsOn, 'id'));
    return { text, href: paths.workspace(slug, 'klaim'), button: t.expiringButton };
  });
}

function profileTodos(profile: Profile | undefined, slug: string): Todo[] {
  if (profile === undefined) return [];
  const at = (anchor: string) => `${paths.workspace(slug, 'profil')}#${anchor}`;
  const missing: [isMissing: boolean, text: string, anchor: string][] = [
    [!profile.isWhatsappShown, t.whatsapp, 'kontak'],
    [profile.kelurahanCode === null, t.place, 'tentang'],
    [profile.story === null, t.story, 'tentang'],
  ];
  return missing
    .filter(([isMissing]) => isMissing)
    .map(([, text, anchor]) => ({ text, href: at(anchor), button: t.profileButton }));
}
