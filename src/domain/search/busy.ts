const name = 'SearchIsBusy';

/** Thrown when so many searches wait already that another one would not be answered in time. */
export class SearchIsBusy extends Error {
  constructor(options?: ErrorOptions) {
    super('Too many searches are waiting.', options);
    this.name = name;
  }
}

/** Whether an error says so: by its name, since the site and the server around it load this file twice. */
export function isSearchBusy(error: unknown): boolean {
  return error instanceof Error && error.name === name;
}
