/** The forms of the workshop, as they stand on its pages: each with the fields that a browser would send. */

export interface SeenForm {
  action: string;
  isMultipart: boolean;
  fields: [name: string, value: string][];
}

const unescaped = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

const attribute = (tag: string, name: string) => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : unescaped(found);
};

/** Every name on it: what is not ticked and what its buttons say, too. */
function fieldsOf(html: string): SeenForm['fields'] {
  return [...html.matchAll(/<(?:input|select|textarea|button)\b[^>]*>/g)].flatMap(([tag]): SeenForm['fields'] => {
    const name = attribute(tag, 'name');
    return name === undefined ? [] : [[name, attribute(tag, 'value') ?? '']];
  });
}

export const formsOn = (html: string): SeenForm[] =>
  [...html.matchAll(/<form\b[^>]*\bmethod="post"[^>]*>/g)].flatMap((match): SeenForm[] => {
    const action = attribute(match[0], 'action');
    const end = html.indexOf('</form>', match.index);
    if (action === undefined) return [];
    const isMultipart = match[0].includes('multipart/form-data');
    return [{ action, isMultipart, fields: fieldsOf(html.slice(match.index, end)) }];
  });

export const linksOn = (html: string): string[] =>
  [...html.matchAll(/<a\b[^>]*>/g)]
    .flatMap(([tag]) => attribute(tag, 'href') ?? [])
    .filter((href) => /^\/\w/.test(href));

/** Addresses of one kind look alike but for their numbers and names. */
export const kindOf = (address: string): string =>
  address
    .replace(/#.*$/, '')
    .replace(/=[^&]*/g, '=')
    .replace(/PO-[\w-]+/g, ':po')
    .replace(/\/\d+(?=\/|$|\?)/g, '/:id')
    .replace(/\/(stages|stations)\/\w+/g, '/$1/:station')
    .replace(/\/profiles\/P\w+/g, '/profiles/:code');
