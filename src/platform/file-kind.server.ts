import { fileTypeFromBuffer } from 'file-type';

/** The media type that the first bytes of a file show, whatever it is called; undefined when they show none. */
export async function mediaTypeOf(bytes: Uint8Array): Promise<string | undefined> {
  return (await fileTypeFromBuffer(bytes))?.mime;
}
