/** The part of a turned photo that stays; parts of the whole from 0 to 1. */
export type CropFrame = { left: number; top: number; width: number; height: number };
export type Turn = 0 | 90 | 180 | 270;
export type Corner = 'topLeft' | 'topRight' | 'bottomLeft' | 'bottomRight';
export type Ratio = 'free' | 'square' | 'landscape';
export type PictureSize = { width: number; height: number };

export const turns: readonly Turn[] = [0, 90, 180, 270];
export const corners: readonly Corner[] = ['topLeft', 'topRight', 'bottomLeft', 'bottomRight'];
export const ratios: readonly Ratio[] = ['free', 'square', 'landscape'];

export const wholeFrame: CropFrame = { left: 0, top: 0, width: 1, height: 1 };

/** A frame is never smaller than this part of a side: its corners would lie on each other. */
const smallest = 0.1;

/** Width by height in pixels; none when free. */
const shapes: Record<Ratio, number | undefined> = { free: undefined, square: 1, landscape: 4 / 3 };

/** The size of a photo after it was turned. */
export function turnedSize({ width, height }: PictureSize, turn: Turn): PictureSize {
  return turn % 180 === 0 ? { width, height } : { width: height, height: width };
}

/** The same part of the photo after a further quarter clockwise. */
export function turnFrame({ left, top, width, height }: CropFrame): CropFrame {
  return { left: 1 - top - height, top: left, width: height, height: width };
}

/** The frame moved by a part of the whole, at most to the edges. */
export function moveFrame(frame: CropFrame, right: number, down: number): CropFrame {
  return {
    ...frame,
    left: between(frame.left + right, 0, 1 - frame.width),
    top: between(frame.top + down, 0, 1 - frame.height),
  };
}

/** The frame with one corner brought to a point; the opposite corner stays where it is, and so does a fixed shape. */
export function stretchFrame(
  frame: CropFrame,
  corner: Corner,
  to: { x: number; y: number },
  ratio: Ratio,
  size: PictureSize,
): CropFrame {
  const isLeft = corner.endsWith('Left');
  const isTop = corner.startsWith('top');
  const x = isLeft ? frame.left + frame.width : frame.left;
  const y = isTop ? frame.top + frame.height : frame.top;
  const [roomX, roomY] = [isLeft ? x : 1 - x, isTop ? y : 1 - y];
  let width = between(isLeft ? x - to.x : to.x - x, Math.min(smallest, roomX), roomX);
  let height = between(isTop ? y - to.y : to.y - y, Math.min(smallest, roomY), roomY);
  const shape = shapeIn(ratio, size);
  if (shape !== undefined) {
    width = Math.min(Math.max(width, height * shape), roomX, roomY * shape);
    height = width / shape;
  }
  return { left: isLeft ? x - width : x, top: isTop ? y - height : y, width, height };
}

/** The largest frame of a shape around the middle of another. */
export function shapeFrame(frame: CropFrame, ratio: Ratio, size: PictureSize): CropFrame {
  const shape = shapeIn(ratio, size);
  if (shape === undefined) return frame;
  const width = Math.min(1, shape, Math.max(frame.width, frame.height * shape));
  const height = width / shape;
  const middle = { x: frame.left + frame.width / 2, y: frame.top + frame.height / 2 };
  return moveFrame({ left: 0, top: 0, width, height }, middle.x - width / 2, middle.y - height / 2);
}

/** A shape as parts of the picture's sides. */
function shapeIn(ratio: Ratio, { width, height }: PictureSize): number | undefined {
  const shape = shapes[ratio];
  return shape === undefined ? undefined : (shape * height) / width;
}

function between(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/** A part of the whole in percent, as fields show it. */
export function percent(part: number): number {
  return Math.round(part * 1000) / 10;
}
