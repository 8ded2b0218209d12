const brands = ['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis'];

/** Whether a file begins as an iPhone's own format does: told before it is sent, for it would be refused. */
export async function isHeic(file: Blob): Promise<boolean> {
  const head = await file.slice(4, 12).text();
  return head.startsWith('ftyp') && brands.includes(head.slice(4));
}
