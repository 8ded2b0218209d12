/** Puts the list of photos as the server has it now into the page; gives how many there are. */
export async function refreshPhotoList(id: string): Promise<number | undefined> {
  const response = await fetch(location.pathname, { headers: { Accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const fresh = page.getElementById(id);
  const old = document.getElementById(id);
  if (fresh === null || old === null) return undefined;
  old.replaceWith(document.importNode(fresh, true));
  return fresh.querySelectorAll('[data-photo]').length;
}
