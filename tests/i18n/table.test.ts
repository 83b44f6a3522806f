import { describe, expect, test } from 'vitest';
import { formatted, readRooms } from '../../scripts/words/rooms.ts';
import { type ReadBack, readBack, tableOf } from '../../scripts/words/table.ts';

const rooms = readRooms();
const table = tableOf(rooms);
const back = (edited: string): Promise<ReadBack> => readBack(new TextEncoder().encode(edited), rooms);

/** The table with a line in other words, which is looked for by what it says now. */
function edit(now: string, then: string): string {
  expect(table.split(now)).toHaveLength(2);
  return table.replace(now, then);
}

const SAVE = 'shell.save;Save;Сохранить;Saglabāt\r\n';
const lineOf = (text: string) => table.slice(0, table.indexOf(text)).split('\n').length;
const ERRORS = 'shell.errorsTitle;Please check {n:number} {{n:field|fields}};';

describe('a table that comes back', () => {
  test('unchanged, changes no file', async () => {
    expect(await back(table)).toEqual({ faults: [], changed: new Map(), files: new Map() });
  });

  test('as Excel saves it elsewhere, with commas or tabs, or with some lines only', async () => {
    expect((await back('key,en,ru,lv\nshell.save,Save,Сохранить,Saglabāt\n')).faults).toEqual([]);
    expect((await back('lv\tru\ten\tkey\nSaglabāt\tСохранить\tSave\tshell.save\n')).changed.size).toBe(0);
  });

  test('with one text changed, changes it where it is said, and nothing else', async () => {
    const { files } = await back(edit(SAVE, "shell.save;Save;Записать;Saglabāt 'tā'\r\n"));
    const [[file, source]] = [...files] as [[string, string]];
    const before = rooms.find((room) => room.file === file)!.source;
    expect(files.size).toBe(1);
    expect(file).toBe('src/vocabulary/shell-words.ts');
    expect(source).toBe(
      before.replace(
        "save: { en: 'Save', ru: 'Сохранить', lv: 'Saglabāt' }",
        `save: { en: 'Save', ru: 'Записать', lv: "Saglabāt 'tā'" }`,
      ),
    );
  });

  test('is written as the formatter writes it', async () => {
    const long = 'Saglabāt visu, kas šeit ir uzrakstīts, lai to vēlāk varētu turpināt jebkurš cits kolēģis';
    const { files } = await back(edit(SAVE, `shell.save;Save;Сохранить;${long}\r\n`));
    const [[file, source]] = [...files] as [[string, string]];
    expect(source).toContain(`    save: {\n      en: 'Save',\n      ru: 'Сохранить',\n      lv: '${long}',\n    },\n`);
    expect(formatted(file, source)).toBe(source);
  });
});

describe('a table is refused as a whole, with a sentence for each line', () => {
  test.each([
    ['an unknown key', SAVE, 'shell.safe;Save;Сохранить;Saglabāt\r\n', 'there is no text “shell.safe”.'],
    ['a key again', SAVE, `${SAVE}${SAVE}`, '“shell.save” stands in an earlier line too.', 1],
    ['a language missing', SAVE, 'shell.save;Save;Сохранить;\r\n', '“shell.save”: the Latvian text is missing.'],
    [
      'a space',
      SAVE,
      'shell.save;Save ;Сохранить;Saglabāt\r\n',
      '“shell.save”: the English text begins or ends with a space.',
    ],
  ])('%s', async (_, now, then, fault, further = 0) => {
    const line = lineOf(now) + further;
    const colon = fault.startsWith('“shell.save”:') ? ', ' : ': ';
    const { faults, files } = await back(edit(now, then));
    expect(faults).toEqual([`Line ${line}${colon}${fault}`]);
    expect(files.size).toBe(0);
  });

  test('what a text takes', async () => {
    const { faults } = await back(
      edit('Черновик {po} сохранён.', 'Черновик {order} сохранён.')
        .replace(ERRORS, ERRORS.replace('{n:number}', '{n:string}'))
        .replace('Izdrukāts {time}', 'Izdrukāts {time'),
    );
    expect(faults.map((fault) => fault.replace(/^Line \d+, /, ''))).toEqual([
      '“shell.flash.draftSaved”: the Russian text takes {order}, and has to take {po}.',
      '“shell.errorsTitle”: the English text takes {n:string}, and has to take {n:number}.',
      '“shell.printed”: the Latvian text takes {name}, and has to take {name}, {time}.',
    ]);
  });

  test('the forms of a plural, and a brace too many', async () => {
    const { faults } = await back(
      edit(ERRORS, ERRORS.replace('fields}}', 'fields|many}}')).replace(
        SAVE,
        'shell.save;Save;Сохранить}};Saglabāt\r\n',
      ),
    );
    expect(faults.map((fault) => fault.replace(/^Line \d+, /, ''))).toEqual([
      '“shell.save”: the Russian text has a brace that belongs to nothing.',
      '“shell.errorsTitle”: the English text needs 2 forms in each plural, by something that the text takes.',
    ]);
  });

  test('a column that is not there, and what is no table', async () => {
    expect((await back('key;en;lv\nshell.save;Save;Saglabāt\n')).faults).toEqual(['Line 1 has to name the column ru.']);
    expect((await back('')).faults).toHaveLength(1);
    expect((await readBack(new Uint8Array([0xcf, 0xee, 0xf7]), rooms)).faults).toHaveLength(1);
  });
});
