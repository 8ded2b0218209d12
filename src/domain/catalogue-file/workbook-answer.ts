/** A workbook as a download. */
export function workbookAnswer({ name, bytes }: { name: string; bytes: Uint8Array }): Response {
  const headers = {
    'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'Content-Disposition': `attachment; filename="${name}"`,
    'Cache-Control': 'private, no-store',
  };
  return new Response(new Uint8Array(bytes), { headers });
}
