declare namespace App {
  interface Locals {
    /** The network address of the browser, for limits; the development server does not know it. */
    address?: string | undefined;
    /** The language of the page, from the address (`/en/…` is English). */
    locale: import('./i18n/locale.ts').Locale;
    /** The path without its language, for links to the same page in the other one. */
    path: string;
    requestId: string;
    /** The public address without a slash at its end, for absolute links. */
    siteUrl: string;
    /** Who sent the request, once signed in; never on a page that everyone shares. */
    signedIn?: import('./domain/account/account.ts').SignedIn | undefined;
    /** Whose second factor is still due. */
    secondFactorDue?: { sessionId: string; accountId: string } | undefined;
    /** On pages of a workspace (`/kelola/…`): the UMKM, which the signed-in person acts for. */
    enterprise?: import('./domain/account/account.ts').WorkspaceEnterprise | undefined;
  }
}
