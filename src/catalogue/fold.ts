/** Words as they are compared: in any letter case, with or without marks, and with either decimal sign. */

const MARKS = /\p{M}/gu;

export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(/(\d),(?=\d)/g, '$1.')
    .replace(/×/g, 'x');

/** The letters and digits alone: "ALU 1,5" and "alu_1.5" are one. */
export const squeezed = (text: string): string => fold(text).replace(/[^\p{L}\p{N}.]/gu, '');

interface Named {
  nameEn: string;
  nameRu: string;
  nameLv: string;
}

const namesOf = ({ nameEn, nameRu, nameLv }: Named) => [nameEn, nameRu, nameLv];

export const materialWords = (row: Named & { code: string; shortName: string }): string =>
  fold([row.shortName, row.code, ...namesOf(row)].join(' \n '));

/** "8500-031" names the film as "ORACAL 8500 031" does, "ral7016" the paint and "186c" the ink. */
export function colourWords(row: Named & { system: string; code: string }): string {
  const { system, code } = row;
  const number = `${system.replace('ORACAL ', '')}-${code}`;
  const spellings = [code, system, number, squeezed(code), squeezed(system + code)];
  return fold([...spellings, ...namesOf(row)].join(' \n '));
}
