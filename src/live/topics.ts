import { invalid, notFound, type Refusal } from '../commands/refusal.ts';
import type { Db } from '../db/client.ts';
import { visibleAmong } from '../orders/find/visible.ts';
import type { Viewer } from '../orders/rules.ts';
import { stationCodes } from '../vocabulary/stations.ts';

const MOST = 20;

/** A fixed word, or a noun and a number: nothing else is ever on the wire. */
const TOPIC = /^(?:orders|(order|station|lane|user):(\d{1,9}))$/;

/** The number of the order that a topic is about. */
export function orderIn(topic: string): number | undefined {
  const match = TOPIC.exec(topic);
  return match?.[1] === 'order' ? Number(match[2]) : undefined;
}

type Parsed = { topic: string; noun: string | undefined; id: number };

function parse(text: string): Parsed[] | null {
  const words = [...new Set(text.split(','))];
  const parsed = words.flatMap((topic): Parsed[] => {
    const match = TOPIC.exec(topic);
    return match ? [{ topic, noun: match[1], id: Number(match[2]) }] : [];
  });
  return parsed.length === words.length && words.length <= MOST ? parsed : null;
}

/** Stations are told by their place in the row; of users one hears about oneself alone. */
const isThere = ({ noun, id }: Parsed, actor: Viewer['actor']) =>
  noun === 'station' || noun === 'lane' ? id < stationCodes.length : noun === 'user' ? id === actor.id : true;

/** What somebody wants to hear about, if he may: what one may not see does not exist here either. */
export async function topicsFor(db: Db, viewer: Viewer, text: string): Promise<string[] | Refusal> {
  const parsed = parse(text);
  if (!parsed) return invalid({ topics: { reason: 'malformed' } });
  if (!parsed.every((one) => isThere(one, viewer.actor))) return notFound();
  const orders = parsed.filter(({ noun }) => noun === 'order').map(({ id }) => id);
  const seen = await visibleAmong(db, viewer, orders);
  return seen.length === orders.length ? parsed.map(({ topic }) => topic) : notFound();
}
