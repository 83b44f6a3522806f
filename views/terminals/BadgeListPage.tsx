import type { Ui } from '../../src/http/ui.ts';
import type { Holder } from '../../src/terminals/queries.ts';
import { stationsInShort } from '../users/words.ts';

interface Listed {
  person: Holder;
  /** May the reader issue one for him? */
  isIssued: boolean;
  isRevoked: boolean;
}

const Act = ({ to, label, of }: { to: string; label: string; of: string }) => (
  <a href={to}>
    {label}
    <span class="visually-hidden"> {of}</span>
  </a>
);

const Row = ({ ui, person, isIssued, isRevoked }: Listed & { ui: Ui }) => {
  const { terminals, users } = ui.t;
  const { displayName, badgeSince } = person;
  const at = `/users/${person.id}/badge`;
  return (
    <tr>
      <th class="words" scope="row" data-h={terminals.badgePerson()}>
        {displayName} <small class="reference">@{person.username}</small>
      </th>
      <td data-h={users.field.stations()}>{stationsInShort(ui, person.stations)}</td>
      <td data-h={terminals.badgeState()}>
        {badgeSince ? `● ${terminals.badgeSince({ at: ui.format.moment(badgeSince) })}` : `○ ${terminals.badgeNone()}`}
      </td>
      <td>
        <div class="row-acts">
          {isIssued ? (
            <Act to={at} label={badgeSince ? terminals.badgeReissue() : terminals.badgeIssue()} of={displayName} />
          ) : (
            <small>{terminals.badgeNotYours()}</small>
          )}{' '}
          {badgeSince && isRevoked && <Act to={`${at}/revocation`} label={terminals.badgeRevoke()} of={displayName} />}
        </div>
      </td>
    </tr>
  );
};

/** Who of the floor has a badge. */
export const BadgeListPage = ({ ui, rows }: { ui: Ui; rows: readonly Listed[] }) => {
  const { terminals, users } = ui.t;
  return (
    <>
      <h1>{terminals.badges()}</h1>
      <p>{terminals.badgeText()}</p>
      <table>
        <thead>
          <tr>
            {[terminals.badgePerson(), users.field.stations(), terminals.badgeState()].map((head) => (
              <th scope="col">{head}</th>
            ))}
            <th scope="col">
              <span class="visually-hidden">{users.list.acts()}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row ui={ui} {...row} />
          ))}
        </tbody>
      </table>
      {ui.can('terminals.manage') && (
        <p class="acts">
          <a class="btn" href="/terminals">
            {terminals.title()}
          </a>
        </p>
      )}
    </>
  );
};
