import manifest from '#package.json' with { type: 'json' };

/** The version of this code, as package.json says it. */
export const version: string = manifest.version;
