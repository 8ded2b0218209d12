/** Draws a file small onto a canvas; what no browser can read stays empty. A blob address would need a wider CSP. */
export function preview(canvas: HTMLCanvasElement, file: File): void {
  void draw(canvas, file);
}

async function draw(canvas: HTMLCanvasElement, file: File): Promise<void> {
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.max(canvas.width / picture.width, canvas.height / picture.height);
    const [width, height] = [picture.width * scale, picture.height * scale];
    canvas
      .getContext('2d')
      ?.drawImage(picture, (canvas.width - width) / 2, (canvas.height - height) / 2, width, height);
    picture.close();
  } catch {
    // The server says what is wrong with it.
  }
}
