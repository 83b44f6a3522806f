import type { Ui } from '../../../src/http/ui.ts';
import type { OrderDetail } from '../../../src/orders/queries.ts';
import type { Sheet } from '../../../src/profiles/filling/stages.ts';
import { type Template, valueFields } from '../../../src/profiles/template.ts';
import { Alert } from '../../shared/Alert.tsx';
import { FormKey } from '../../shared/FormKey.tsx';
import { ItemLine } from './ItemLine.tsx';
import { TemplatePicture } from './TemplatePicture.tsx';

interface Props {
  ui: Ui;
  order: OrderDetail;
  templates: readonly Template[];
  /** A PO from which an item is to be copied, and that order. */
  from?: string | undefined;
  source?: (OrderDetail & { sheets: readonly (Sheet | null)[] }) | undefined;
}

const newItem = (order: OrderDetail, code: string) =>
  `/orders/${order.poNumber}/items/new?template=${encodeURIComponent(code)}`;

function Card({ ui, order, template, n }: { ui: Ui; order: OrderDetail; template: Template; n: number }) {
  const { code, name, description, leadTime } = template;
  const { items } = ui.t;
  const { min, max, rushDays, rushSurchargePct } = leadTime;
  return (
    <li>
      <TemplatePicture template={template} />
      <div>
        <a href={newItem(order, code)} accesskey={n < 10 ? String(n) : undefined}>
          <b class="code">{code}</b> {name[ui.locale]}
        </a>{' '}
        {n < 10 && <kbd>{n}</kbd>}
        <p>{description[ui.locale]}</p>
        <p class="help">
          {items.leadTime({ min, max })}
          {rushDays !== null && `, ${items.rush({ days: rushDays, percent: rushSurchargePct ?? 0 })}`}
          {` · ${items.fields({ n: valueFields(template).length })}`}
        </p>
      </div>
    </li>
  );
}

function SourceItems({ ui, order, from, source }: Props) {
  const { items } = ui.t;
  if (!source) return from ? <Alert ui={ui} tone="warn" title={items.noSource({ po: from.toUpperCase() })} /> : null;
  if (source.items.length === 0) return <p class="empty">{items.emptySource({ po: source.poNumber })}</p>;
  return (
    <ul class="sources">
      {source.items.map((item) => (
        <li>
          <ItemLine ui={ui} item={item} />
          <form method="post" action={`/orders/${order.poNumber}/items/copy`}>
            <FormKey ui={ui} />
            <input type="hidden" name="from" value={source.poNumber} />
            <button type="submit" class="btn" name="id" value={String(item.id)}>
              {items.copyHere()}
              <span class="visually-hidden"> {item.name}</span>
            </button>
          </form>
        </li>
      ))}
    </ul>
  );
}

/** What kind of sign is it? A card a template, each a link to its sheet. */
export function TemplateChooser(props: Props) {
  const { ui, order, templates, from } = props;
  const { items } = ui.t;
  return (
    <>
      <div class="told">
        <a href={`/orders/${order.poNumber}`}>
          <span aria-hidden="true">←</span> {order.poNumber} · {order.client}
        </a>
      </div>
      <h1>{items.chooserTitle({ po: order.poNumber })}</h1>
      <p>{items.chooserHelp()}</p>
      {templates.length === 0 && <p class="empty">{items.noTemplates()}</p>}
      <ul class="chooser">
        {templates.map((template, i) => (
          <Card ui={ui} order={order} template={template} n={i + 1} />
        ))}
        <li>
          <div>
            <a href={newItem(order, '')}>{items.plain()}</a>
            <p>{items.plainHelp()}</p>
          </div>
        </li>
      </ul>
      <section id="copy">
        <h2>{items.copyFrom()}</h2>
        <form method="get" action={`/orders/${order.poNumber}/items/new`} class="bar">
          <label for="from">{items.copyFromHelp()}</label>
          <input
            id="from"
            name="from"
            value={from ?? ''}
            maxlength={50}
            autocomplete="off"
            autocapitalize="characters"
          />
          <button type="submit" class="btn">
            {items.show()}
          </button>
        </form>
        <SourceItems {...props} />
      </section>
    </>
  );
}
