/** The pages on which buttons stand, as each is shown again after an act. The first that holds it. */

import { boardPlace } from './board/pages.tsx';
import type { Place } from './http/places.ts';
import { orderPlace } from './order-page/page.tsx';
import { scanPlace } from './production/scan/place.tsx';
import { stationPlace } from './production/station/pages.tsx';

export const places: readonly Place[] = [scanPlace, stationPlace, boardPlace, orderPlace];
