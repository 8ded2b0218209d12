import { deflateSync, crc32 } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** Pictures that the tests paint themselves. */

export const red = [200, 30, 30] as const;
export const green = [30, 160, 40] as const;
export const blue = [30, 40, 200] as const;
export const white = [250, 250, 250] as const;
type Colour = readonly [number, number, number];

const css = ([r, g, b]: Colour) => ({ r, g, b });

/** A picture of four fields: red and green above, blue and white below. */
export async function fourFields(width: number, height: number): Promise<Sharp> {
  const field = (colour: Colour) => ({
    create: { width: width / 2, height: height / 2, channels: 3 as const, background: css(colour) },
  });
  const places = [
    [red, 0, 0],
    [green, width / 2, 0],
    [blue, 0, height / 2],
    [white, width / 2, height / 2],
  ] as const;
  const painted = await sharp({ create: { width, height, channels: 3, background: '#000' } })
    .composite(places.map(([colour, left, top]) => ({ input: field(colour), left, top })))
    .png()
    .toBuffer();
  return sharp(painted);
}

/** A picture like a photograph: no two places are alike. */
export function aGrainyPicture(width: number, height: number, mean = 128): Sharp {
  return sharp({
    create: { width, height, channels: 3, background: '#a3a', noise: { type: 'gaussian', mean, sigma: 30 } },
  });
}

/** The field that the middle of each quarter of a picture shows, from left to right and from top to bottom. */
export async function fieldsOf(picture: Buffer): Promise<(string | undefined)[]> {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number): Colour => {
    const place = (Math.floor(info.height * y) * info.width + Math.floor(info.width * x)) * info.channels;
    return [data[place] ?? 0, data[place + 1] ?? 0, data[place + 2] ?? 0];
  };
  const corners = [at(0.25, 0.25), at(0.75, 0.25), at(0.25, 0.75), at(0.75, 0.75)];
  return corners.map(nameOf);
}

const named = { red, green, blue, white };

/** The nearest one: lossy formats and other inks shift a colour. */
function nameOf(colour: Colour): string | undefined {
  const distance = (other: Colour) =>
    other.reduce((sum, part, index) => sum + Math.abs(part - (colour[index] ?? 0)), 0);
  const [nearest] = Object.entries(named).toSorted(([, one], [, other]) => distance(one) - distance(other));
  return nearest?.[0];
}

/** A PNG whose header promises a size that its few bytes do not hold. */
export function aPngBomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.alloc(1_000_000));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(kind: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
