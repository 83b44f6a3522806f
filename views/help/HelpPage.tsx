import type { Ui } from '../../src/http/ui.ts';

type Row = readonly [keys: readonly string[], where: string, act: string];

function rowsFor({ t: { help }, can }: Ui): Row[] {
  return [
    [['Ctrl+K', '⌘K'], help.everywhere(), help.search()],
    [['F'], help.inLists(), help.filter()],
    [['?'], help.everywhere(), help.list()],
    [['Esc'], help.inMenus(), help.close()],
    ...(can('changes.decide')
      ? ([
          [['Shift+A'], help.onChange(), help.approve()],
          [['Shift+D'], help.onChange(), help.decline()],
        ] as Row[])
      : []),
    ...(can('changes.propose') ? ([[['Shift+N'], help.onOrder(), help.propose()]] as Row[]) : []),
    [['Shift+L'], help.onOrder(), help.log()],
  ];
}

/** What can be pressed without a mouse, as far as this reader may. */
export const HelpPage = ({ ui }: { ui: Ui }) => {
  const { help } = ui.t;
  return (
    <>
      <h1>{help.title()}</h1>
      <p>{help.text()}</p>
      <table class="key-list">
        <thead>
          <tr>
            {[help.keys(), help.act(), help.where()].map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowsFor(ui).map(([keys, where, act]) => (
            <tr>
              <th scope="row" data-h={help.keys()}>
                <span>
                  {keys.map((key) => (
                    <>
                      <kbd>{key}</kbd>{' '}
                    </>
                  ))}
                </span>
              </th>
              <td data-h={help.act()}>{act}</td>
              <td data-h={help.where()}>{where}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};
