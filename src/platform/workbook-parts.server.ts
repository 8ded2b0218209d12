import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import { UnreadableFile } from './unreadable-file.server.ts';

/** What a reader of one part of a workbook listens to; names come without their namespace prefix. */
export type XmlListener = {
  open?: (name: string, attributes: Record<string, string>) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
};

/**
 * Reads XML as it streams in and calls the listener; gives control back after each piece, so that rows can be handed on.
 * Entities of a DTD are not expanded by saxes, so that "a billion laughs" stays one.
 */
export async function* listenToXml(stream: Readable, listener: XmlListener): AsyncGenerator<void> {
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => listener.open?.(localName(tag.name), tag.attributes));
  parser.on('closetag', (tag) => listener.close?.(localName(tag.name)));
  parser.on('text', (text) => listener.text?.(text));
  parser.on('cdata', (text) => listener.text?.(text));
  const decoder = new TextDecoder();
  for await (const piece of stream) {
    parse(() => parser.write(decoder.decode(piece as Buffer, { stream: true })));
    yield;
  }
  parse(() => parser.close());
  yield;
}

/** Reads a whole part. */
export async function readXml(stream: Readable, listener: XmlListener): Promise<void> {
  for await (const _ of listenToXml(stream, listener)) {
    // The listener has what it came for.
  }
}

function parse(step: () => unknown): void {
  try {
    step();
  } catch {
    throw new UnreadableFile('file_damaged');
  }
}

export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The targets of a `.rels` part by their ids and by the last word of their types. */
export async function readRelations(
  stream: Readable,
): Promise<{ id: string; kind: string; target: string }[]> {
  const relations: { id: string; kind: string; target: string }[] = [];
  await readXml(stream, {
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      const { Id = '', Type = '', Target = '' } = attributes;
      relations.push({ id: Id, kind: Type.slice(Type.lastIndexOf('/') + 1), target: Target });
    },
  });
  return relations;
}

/** The visible sheets in their order, by the ids of their relations, and whether days are counted from 1904. */
export async function readSheetList(stream: Readable): Promise<{ relationIds: string[]; from1904: boolean }> {
  const relationIds: string[] = [];
  let from1904 = false;
  await readXml(stream, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (name !== 'sheet' || (attributes['state'] ?? 'visible') !== 'visible') return;
      const id = Object.entries(attributes).find(([key]) => key.includes(':') && localName(key) === 'id');
      if (id !== undefined) relationIds.push(id[1]);
    },
  });
  return { relationIds, from1904 };
}

/** The texts that cells point to by number; readings set above Asian scripts are left out. */
export async function readSharedTexts(stream: Readable): Promise<string[]> {
  const texts: string[] = [];
  let text = '';
  let inText = false;
  let inReading = false;
  await readXml(stream, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') inReading = true;
      if (name === 't') inText = !inReading;
    },
    text: (piece) => {
      if (inText) text += piece;
    },
    close: (name) => {
      if (name === 't') inText = false;
      if (name === 'rPh') inReading = false;
      if (name === 'si') texts.push(unescapeText(text));
    },
  });
  return texts;
}

/** Which cell styles show a date, by the number of the style. */
export async function readDateStyles(stream: Readable): Promise<boolean[]> {
  const custom = new Map<number, boolean>();
  const styles: boolean[] = [];
  let inCellStyles = false;
  await readXml(stream, {
    open: (name, attributes) => {
      if (name === 'numFmt')
        custom.set(Number(attributes['numFmtId']), isDateFormat(attributes['formatCode']));
      if (name === 'cellXfs') inCellStyles = true;
      if (name !== 'xf' || !inCellStyles) return;
      const format = Number(attributes['numFmtId'] ?? 0);
      styles.push(custom.get(format) ?? isBuiltInDate(format));
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return styles;
}

/** ECMA-376 part 1, 18.8.30: 14 to 22 and 45 to 47, and the locale's own 27 to 36 and 50 to 58. */
function isBuiltInDate(format: number): boolean {
  return (
    (format >= 14 && format <= 22) ||
    (format >= 27 && format <= 36) ||
    (format >= 45 && format <= 47) ||
    (format >= 50 && format <= 58)
  );
}

/** A day, month or year outside of quoted text, escapes and `[Red]` makes a number a date. */
function isDateFormat(code = ''): boolean {
  const bare = code.replaceAll(/"[^"]*"|\\.|_.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  return /[dy]/i.test(bare) || /m{3,}/i.test(bare) || /m[/\-. ]/i.test(bare);
}

/** `_x000D_` stands for a character that XML cannot hold. */
export function unescapeText(text: string): string {
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

const dayInMilliseconds = 86_400_000;
const epoch1900 = Date.UTC(1899, 11, 30);
const epoch1904 = Date.UTC(1904, 0, 1);

/** The day that a spreadsheet's serial number stands for, as `YYYY-MM-DD`; undefined beyond year 9999. */
export function dayOfSerial(serial: number, from1904 = false): string | undefined {
  if (serial < 0 || serial > 2_958_465) return undefined;
  const start = from1904 ? epoch1904 : epoch1900;
  return new Date(start + Math.floor(serial) * dayInMilliseconds).toISOString().slice(0, 10);
}
