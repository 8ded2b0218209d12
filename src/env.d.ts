declare namespace App {
  interface Locals {
    /** The language of the page, from the address (`/en/…` is English). */
    locale: import('./i18n/locale.ts').Locale;
    /** The path without its language, for links to the same page in the other one. */
    path: string;
    requestId: string;
    /** The public address without a slash at its end, for absolute links. */
    siteUrl: string;
  }
}
