import { type StationCode, stationOrder } from '../vocabulary/stations.ts';

/** A station by its place in the row: a topic is a fixed word with a number. */
export const stationTopic = (station: StationCode) => `station:${stationOrder(station)}`;
