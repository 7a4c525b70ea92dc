import type { Pace } from '../pace.js';
import { parseXml, type XmlHandlers } from '../xml/parse-xml.js';

/** Reads sharedStrings.xml: the texts of cells, by index; the reading aids of East Asian text are left out. */
export async function readSharedStrings(bytes: Uint8Array, part: string, pace: Pace): Promise<string[]> {
  const strings: string[] = [];
  const gatherer = stringGatherer();
  const handlers: XmlHandlers = {
    open(name) {
      if (name === 'si') gatherer.start();
      gatherer.open(name);
    },
    close(name) {
      gatherer.close(name);
      if (name === 'si') strings.push(gatherer.take());
    },
    text: (value) => gatherer.text(value),
  };
  await parseXml(bytes, part, handlers, pace);
  return strings;
}

/** Gathers the text of a string item (`si`, `is`), with or without formatted runs. */
export interface StringGatherer {
  start(): void;
  open(name: string): void;
  close(name: string): void;
  text(value: string): void;
  take(): string;
}

/** A gatherer with nothing gathered. */
export function stringGatherer(): StringGatherer {
  let gathered = '';
  let inText = false;
  let phonetic = 0;
  return {
    start() {
      gathered = '';
    },
    open(name) {
      if (name === 'rPh') phonetic += 1;
      inText = name === 't' && phonetic === 0;
    },
    close(name) {
      if (name === 'rPh') phonetic -= 1;
      inText = false;
    },
    text(value) {
      if (inText) gathered += value;
    },
    take: () => plainText(gathered),
  };
}

/** Control characters are written as `_x000D_` (ECMA-376 part 1, 22.4.2.4); breaks become `\n`. */
export function plainText(text: string): string {
  return text
    .replace(/_x([\dA-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, '\n');
}
