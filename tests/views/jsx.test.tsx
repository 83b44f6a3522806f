import { html, raw } from 'hono/html';
import { expect, test } from 'vitest';

const Row = ({ label, children }: { label: string; children?: unknown }) => (
  <li data-label={label}>
    {label}: {children as string}
  </li>
);
const Nothing = () => null;
const Words = ({ text }: { text: string }) => text as unknown as ReturnType<typeof Row>;

test('text and attributes are escaped, markup is not again', () => {
  const hostile = `<b class="x">'&`;
  const safe = '&lt;b class=&quot;x&quot;&gt;&#39;&amp;';
  expect(String(<p title={hostile}>{hostile}</p>)).toBe(`<p title="${safe}">${safe}</p>`);
  expect(String(<Words text={hostile} />)).toBe(safe);
  expect(String(<p>{raw('<i>1</i>')}</p>)).toBe('<p><i>1</i></p>');
  expect(String(<p>{html`<i>${hostile}</i>`}</p>)).toBe(`<p><i>${safe}</i></p>`);
  expect(String(html`<div>${<p>{hostile}</p>}</div>`)).toBe(`<div><p>${safe}</p></div>`);
});

test('lists, fragments and components nest; what is nothing leaves nothing', () => {
  const rows = ['a', 'b'].map((label) => (
    <Row label={label}>
      <em>{1}</em>
    </Row>
  ));
  expect(
    String(
      <>
        {rows}
        {null}
        {undefined}
        {false}
        {true}
        {0}
        <Nothing />
      </>,
    ),
  ).toBe('<li data-label="a">a: <em>1</em></li><li data-label="b">b: <em>1</em></li>0');
});

test('a switch is there or not; others say so in words', () => {
  expect(String(<input type="checkbox" checked disabled={false} aria-invalid={false} value={undefined} />)).toBe(
    '<input type="checkbox" checked="" aria-invalid="false"/>',
  );
});

test('a view that would have to wait is a mistake', () => {
  expect(() => <p>{Promise.resolve('late')}</p>).toThrow('cannot hold a promise');
});
