import type { Draft } from '../../src/http/draft.ts';
import type { Ui } from '../../src/http/ui.ts';
import type { StationCode } from '../../src/vocabulary/stations.ts';
import { AskPage } from '../shared/AskPage.tsx';
import { Field, TextArea } from '../shared/Field.tsx';

interface Props {
  ui: Ui;
  draft: Draft;
  title: string;
  po: string;
  station: StationCode;
  /** What the order is made of, to choose from. */
  materials: readonly string[];
}

/** A stage that cannot go on: which material is missing, or why else. */
export function BlockPage({ ui, draft, title, po, station, materials }: Props) {
  const { orders, production } = ui.t;
  return (
    <AskPage
      {...{ ui, draft, title }}
      text={orders.reason.blockageText()}
      action={`/orders/${po}/stages/${station}/blockage`}
      labels={{ ...production, reason: orders.reason.label }}
      label={orders.page.block()}
      back={draft.form.returnTo ?? `/orders/${po}`}
      isBig
    >
      {(of) => (
        <>
          <Field {...of('missingMaterial')} help={production.missingHelp()} offers={materials} />
          <TextArea {...of('reason')} help={production.blockHelp()} />
        </>
      )}
    </AskPage>
  );
}
