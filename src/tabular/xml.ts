import { SaxesParser } from 'saxes';
import { Stop, unread } from './table.ts';

export interface Tag {
  name: string;
  attributes: Record<string, string>;
}

interface Listener {
  open?(tag: Tag): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** More than any workbook has; what would have more is made to keep its reader busy. */
const MOST = { depth: 32, tags: 1_000_000, attributes: 100 };

/** Tags without the prefix of their namespace: programs differ in it. */
const local = (name: string) => name.slice(name.indexOf(':') + 1);

function hold(count: number, most: number): void {
  if (count > most) throw new Stop(unread('file_too_much'));
}

/** The parser has one listener for each event, and tells of no more than is allowed. */
function listening({ open, text, close }: Listener): SaxesParser {
  const parser = new SaxesParser();
  let tags = 0;
  let depth = 0;
  let attributes = 0;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentagstart', () => {
    attributes = 0;
    hold(++depth, MOST.depth);
    hold(++tags, MOST.tags);
  });
  parser.on('attribute', () => hold(++attributes, MOST.attributes));
  parser.on('opentag', (tag) =>
    open?.({ name: local(tag.name), attributes: tag.attributes as Record<string, string> }),
  );
  if (text) parser.on('text', text);
  if (text) parser.on('cdata', text);
  parser.on('closetag', (tag) => {
    depth--;
    close?.(local(tag.name));
  });
  return parser;
}

/** Tells what stands in a text, as the text comes. Of nothing it tells nothing. */
export async function parse(pieces: AsyncIterable<string>, listener: Listener): Promise<void> {
  const parser = listening(listener);
  let isEmpty = true;
  for await (const piece of pieces) {
    parser.write(piece);
    isEmpty &&= piece === '';
  }
  if (!isEmpty) parser.close();
}
