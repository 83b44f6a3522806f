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
  pairing: Draft;
  /** What is opened on the television. */
  at: string;
}

/** By the digits that it shows: nothing has to be typed on it. */
const Pairing = ({ ui, pairing, at }: Pick<Props, 'ui' | 'pairing' | 'at'>) => {
  const { walls } = ui.t;
  const field = fieldsOf(ui, pairing, walls);
  return (
    <section class="panel">
      <h2>{walls.pairing()}</h2>
      <p>{walls.pairingText({ address: at })}</p>
      <NoticeOf ui={ui} notice={pairing.notice} />
      <ActForm ui={ui} action="/wall-displays/pairing" class="form">
        <Field {...field('code')} inputmode="numeric" autocomplete="off" placeholder="000 000" maxlength={20} />
        <Field {...field('name')} placeholder={walls.nameHint()} autocomplete="off" />
        <button type="submit" class="btn first">
          {walls.connect()}
        </button>
      </ActForm>
    </section>
  );
};

/** Which televisions may look on, and the way to add one or to shut one out. */
export const WallListPage = ({ ui, walls: rows, pairing, at }: Props) => {
  const { walls } = ui.t;
  return (
    <>
      <h1>{walls.title()}</h1>
      <div class="panels">
        <Pairing ui={ui} pairing={pairing} at={at} />
        <section>
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
          <p>
            <a class="btn plain" href="/wall-displays/new">
              {walls.byAddress()}
            </a>
          </p>
        </section>
      </div>
    </>
  );
};

/** For a television that cannot show digits to anybody: an address to be typed on it. */
export const NewAddressPage = ({ ui, draft }: { ui: Ui; draft: Draft }) => {
  const { walls } = ui.t;
  return (
    <section class="panel">
      <h1>{walls.byAddress()}</h1>
      <p>{walls.text()}</p>
      <NoticeOf ui={ui} notice={draft.notice} />
      <ActForm ui={ui} action="/wall-displays" class="form">
        <Field {...fieldsOf(ui, draft, walls)('name')} placeholder={walls.nameHint()} autocomplete="off" />
        <p class="bar">
          <button type="submit" class="btn first">
            {walls.add()}
          </button>
          <a class="btn plain" href="/wall-displays">
            {ui.t.shell.back()}
          </a>
        </p>
      </ActForm>
    </section>
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
