import { type StationCode, stationOrder } from '../vocabulary/stations.ts';

/** A station by its place in the row: a topic is a fixed word with a number. */
/** A station's page: what is coming is told there too. */
export const stationTopic = (station: StationCode) => `station:${stationOrder(station)}`;

/** A station's lane on the board, where nothing is told of what has not arrived. */
export const laneTopic = (station: StationCode) => `lane:${stationOrder(station)}`;
