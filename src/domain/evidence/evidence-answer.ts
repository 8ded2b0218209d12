import { evidenceExtension, type EvidenceType } from './evidence.ts';

/**
 * A private file as an answer to a browser: a picture is shown, with nothing in it that could run or load; a PDF is saved,
 * because a viewer runs its scripts. No cache keeps it.
 */
export function evidenceAnswer(opened: { name: string; type: EvidenceType; bytes: Uint8Array }): Response {
  const isPicture = opened.type !== 'application/pdf';
  return new Response(new Uint8Array(opened.bytes), {
    headers: {
      'Content-Type': opened.type,
      'Content-Length': String(opened.bytes.length),
      'Content-Disposition': `${isPicture ? 'inline' : 'attachment'}; ${fileNames(opened)}`,
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'self'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex',
    },
  });
}

/** The number in an address; undefined for anything that is none, so that it is not found. */
export function evidenceNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;
}

/** The name for old programs and the real one (RFC 6266), with the end that fits its content. */
function fileNames({ name, type }: { name: string; type: EvidenceType }): string {
  const end = `.${evidenceExtension(type)}`;
  const isFitting = name.toLowerCase().endsWith(end) || (type === 'image/jpeg' && /\.jpeg$/i.test(name));
  const full = isFitting ? name : name + end;
  const plain = full.replace(/[^\w .()-]/g, '_');
  const encoded = encodeURIComponent(full).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `filename="${plain}"; filename*=UTF-8''${encoded}`;
}
