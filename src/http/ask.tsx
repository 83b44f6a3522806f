import { AskPage, type AskProps, ReasonPage } from '../../views/shared/AskPage.tsx';
import type { AnyCommand } from '../commands/command.ts';
import { draftOf } from './draft.ts';
import type { C } from './env.ts';
import { PostedForm } from './form.ts';
import { page } from './reply.tsx';

/** A form as a link opens it: it knows the page that the link was on. */
export const openedForm = (c: C, entries: readonly (readonly [string, string])[] = []) =>
  new PostedForm([['returnTo', c.req.query('returnTo') ?? ''], ...entries]);

/** The page that asks once before a command is done: with a reason, where it takes one. */
export function askPage(
  c: C,
  command: AnyCommand,
  asked: Omit<AskProps, 'ui' | 'draft'>,
  draft = draftOf(openedForm(c), command),
): Response {
  const Page = draft.rules('reason').required ? ReasonPage : AskPage;
  return page(c, { title: asked.title }, <Page {...asked} ui={c.var.ui} draft={draft} />, draft.status);
}
