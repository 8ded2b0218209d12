import { encode } from 'uqr';

/** A QR code as the data of one svg path: its dark squares, one unit each, in a box of `side` by `side`. */
export interface QrDrawing {
  side: number;
  path: string;
}

/** The QR code of a text, with the quiet border that readers need; it survives a quarter of it being soiled. */
export function qrDrawing(text: string): QrDrawing {
  const { data, size } = encode(text, { ecc: 'Q', border: 4 });
  const rows = data.map((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')).join(''));
  return { side: size, path: rows.join('') };
}
