/**
 * What the views' JSX is compiled to. It makes strings, at once and from the inside out: no view waits for anything, so
 * the tree that Hono's own runtime builds first, with contexts and hoisted tags, was half the work of a page. The markup
 * is the same, and so are the rules: text and attributes are escaped, `html` and `raw` of hono/html are not again.
 */
import type { JSX as HonoJsx } from 'hono/jsx/jsx-runtime';
import { escaped } from '../shared/escaped.ts';

export type { JSX } from 'hono/jsx/jsx-runtime';

type Element = HonoJsx.Element;
type Props = Record<string, unknown>;

/** Finished markup, as Hono marks it. */
class Markup {
  readonly isEscaped = true;
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

const asElement = (text: string) => new Markup(text) as unknown as Element;

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** Those that are there or not. Others, such as `aria-pressed`, say "true" or "false". */
const SWITCHES = new Set(
  (
    'allowfullscreen async autofocus autoplay checked controls default defer disabled download formnovalidate hidden ' +
    'inert ismap itemscope loop multiple muted nomodule novalidate open playsinline readonly required reversed selected'
  ).split(' '),
);

function textOf(child: unknown): string {
  if (child instanceof Markup) return child.text;
  if (typeof child === 'string') return escaped(child);
  if (typeof child === 'number') return String(child);
  if (child === null || child === undefined || typeof child === 'boolean') return '';
  if (Array.isArray(child)) {
    let text = '';
    for (const one of child) text += textOf(one);
    return text;
  }
  if ((child as { isEscaped?: boolean }).isEscaped) return String(child);
  throw new Error(`a view cannot hold ${child instanceof Promise ? 'a promise' : typeof child}`);
}

function attribute(name: string, value: unknown): string {
  if (value === null || value === undefined || name === 'children') return '';
  if (typeof value === 'boolean' && SWITCHES.has(name)) return value ? ` ${name}=""` : '';
  return ` ${name}="${escaped(String(value))}"`;
}

function element(tag: string, props: Props): Element {
  let text = `<${tag}`;
  for (const name in props) text += attribute(name, props[name]);
  if (VOID.has(tag)) return asElement(`${text}/>`);
  return asElement(`${text}>${textOf(props.children)}</${tag}>`);
}

export function jsx(tag: string | ((props: Props) => unknown), props: Props): Element {
  if (typeof tag === 'string') return element(tag, props);
  const made = tag(props);
  return made instanceof Markup ? (made as unknown as Element) : asElement(textOf(made));
}

export const Fragment = ({ children }: Props): Element => asElement(textOf(children));

export { jsx as jsxDEV, jsx as jsxs };
