import type { Child } from 'hono/jsx';

interface Props {
  /** What the rows are. */
  of: string;
  heads: readonly string[];
  rows: readonly { label: Child; cells: readonly Child[] }[];
}

/** Rows that are named, and numbers about each of them. */
export const NumberTable = ({ of, heads, rows }: Props) => (
  <table>
    <thead>
      <tr>
        <th scope="col">{of}</th>
        {heads.map((head) => (
          <th scope="col" class="num">
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(({ label, cells }) => (
        <tr>
          <th scope="row">{label}</th>
          {cells.map((cell, i) => (
            <td class="num" data-h={heads[i]}>
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
