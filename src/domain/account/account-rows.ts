import { account as t } from '#src/i18n/messages/account.ts';
import { paths } from '#src/paths.ts';
import type { SignedIn } from './account.ts';

/** What the page of one's own account lists: each thing with its present value and the page that changes it. */
export function accountRows({ account, actor }: SignedIn, deviceCount: number) {
  const { rows, values } = t;
  const codeOff = actor.roles.length > 0 ? values.codeAdvised : values.codeOff;
  const own = paths.ownAccount;
  return [
    { label: rows.name, value: account.name, href: own('nama'), action: t.change },
    { label: rows.email, value: account.email ?? t.none, href: own('kontak'), action: t.change },
    { label: rows.phone, value: account.phone ?? t.none, href: own('kontak'), action: t.change },
    { label: rows.password, value: values.password, href: own('sandi'), action: t.change },
    { label: rows.devices, value: values.devices(deviceCount), href: own('perangkat'), action: t.open },
    {
      label: rows.code,
      value: account.hasSecondFactor ? values.codeOn : codeOff,
      href: own('kode'),
      action: t.open,
    },
    { label: rows.data, value: values.data, href: own('data'), action: t.open },
    { label: rows.deletion, value: values.deletion, href: own('hapus'), action: t.open },
  ];
}
