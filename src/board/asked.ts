import { toIsoDate } from '../http/form.ts';
import { type BoardInput, boardInput } from './input.ts';

/** What an address asks of the board; what it carries and no filter understands is left out, not refused. */
export function boardInputOf(query: URLSearchParams): BoardInput {
  const said = [...query]
    .filter(([name, text]) => text !== '' && Object.hasOwn(boardInput.shape, name))
    .map(([name, text]) => [name, name === 'dueUntil' ? toIsoDate(text) : text] as const)
    .filter(([name, text]) => boardInput.shape[name as keyof BoardInput].safeParse(text).success);
  return boardInput.parse(Object.fromEntries(said));
}
