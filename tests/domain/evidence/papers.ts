import { aGrainyPicture } from '../photo/pictures.ts';

/** Papers that the tests make themselves. */

/** A PDF of one empty page; `note` makes it another file. */
export function aPdf(note = 'contoh'): Buffer {
  return Buffer.from(
    `%PDF-1.4\n% ${note}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n` +
      '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
      '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n' +
      'trailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n',
  );
}

/** A photo of a document from a camera that knows where it was. */
export function aPhotographedPaper(): Promise<Buffer> {
  return aGrainyPicture(800, 1100)
    .jpeg()
    .withExif({
      IFD0: { Make: 'Kamera Contoh' },
      IFD3: {
        GPSLatitudeRef: 'S',
        GPSLatitude: '6/1 10/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '106/1 38/1 0/1',
      },
    })
    .toBuffer();
}

/** A screenshot of a register. */
export function aScreenshot(): Promise<Buffer> {
  return aGrainyPicture(360, 640).png().toBuffer();
}
