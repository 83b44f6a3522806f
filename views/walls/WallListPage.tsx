import type { Draft } from '../../src/http/draft.ts';
import type { Ui } from '../../src/http/ui.ts';
import type { WallRow } from '../../src/walls/queries.ts';
import { ActForm } from '../shared/ActForm.tsx';
import { fieldsOf, NoticeOf } from '../shared/EditForm.tsx';
import { Field } from '../shared/Field.tsx';

const Row = ({ ui, wall }: { ui: Ui; wall: WallRow }) => {
  const { walls } = ui.t;
  return (
    <tr>
      <th class="words" scope="row" data-h={walls.name()}>
        {wall.name}
      </th>
      <td data-h={walls.made()}>
        {ui.format.moment(wall.createdAt)} <small>{wall.by}</small>
      </td>
      <td data-h={walls.state()}>
        {wall.revokedAt ? `✕ ${walls.revoked({ at: ui.format.moment(wall.revokedAt) })}` : `● ${walls.active()}`}
      </td>
      <td class="end">
        {!wall.revokedAt && (
          <a class="btn" href={`/wall-displays/${wall.id}/revocation`}>
            {walls.revoke()} <span class="visually-hidden">{wall.name}</span>
          </a>
        )}
      </td>
    </tr>
  );
};

interface Props {
  ui: Ui;
  walls: readonly WallRow[];
  draft: Draft;
}

/** Which televisions may look on, and the way to add one or to shut one out. */
export const WallListPage = ({ ui, walls: rows, draft }: Props) => {
  const { walls } = ui.t;
  return (
    <>
      <h1>{walls.title()}</h1>
      <p>{walls.text()}</p>
      <NoticeOf ui={ui} notice={draft.notice} />
      <ActForm ui={ui} action="/wall-displays" class="row wall-new">
        <Field {...fieldsOf(ui, draft, walls)('name')} placeholder={walls.nameHint()} autocomplete="off" />
        <button type="submit" class="btn first">
          {walls.add()}
        </button>
      </ActForm>
      {rows.length === 0 ? (
        <p class="empty">{walls.empty()}</p>
      ) : (
        <table class="sessions">
          <thead>
            <tr>
              {[walls.name(), walls.made(), walls.state()].map((head) => (
                <th scope="col">{head}</th>
              ))}
              <th scope="col">
                <span class="visually-hidden">{walls.revoke()}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((wall) => (
              <Row ui={ui} wall={wall} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
};

interface ShownProps {
  ui: Ui;
  title: string;
  /** Undefined once it opens nothing any more. */
  address: string | undefined;
}

/** The address of a display: shown here, and nowhere again. */
export const WallShownPage = ({ ui, title, address }: ShownProps) => {
  const { walls } = ui.t;
  return (
    <section class="panel">
      <h1>{title}</h1>
      {address && (
        <p class="secret">
          <code>{address}</code>
        </p>
      )}
      <p>{address ? walls.madeText() : walls.madeGone()}</p>
      <p class="bar">
        <a class="btn first" href="/wall-displays">
          {walls.toList()}
        </a>
      </p>
    </section>
  );
};
