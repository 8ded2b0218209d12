/** One's own account: signing up, password, devices, data. Indonesian only (docs/decisions/0013). */

/** What stands in records in the place of what was deleted. */
export const deletion = {
  recordReason: 'Akun pemilik dihapus',
  removedName: '(dihapus)',
};
