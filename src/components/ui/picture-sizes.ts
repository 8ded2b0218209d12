/**
 * How wide a picture is shown, for the `sizes` of photos: what the layout of pages makes of it (a page of at most 1,120
 * pixels with 16 beside it, and the columns of CardGrid).
 */
export const pictureSizes = {
  /** A tile among five in a row, four beside the filters, three on a tablet, two on a phone. */
  card: '(min-width: 900px) 210px, (min-width: 560px) calc(33.4vw - 19px), calc(50vw - 22px)',
  /**
   * The big picture beside the order, or as wide as a phone; a little less is told there, or the usual phone of 360
   * pixels with two dots each would fetch 1,280 pixels for the 656 that it has instead of 640.
   */
  gallery: '(min-width: 860px) min(542px, 50vw - 34px), min(600px, 100vw - 40px)',
  thumb: '64px',
  portrait: '72px',
  maker: '64px',
};
