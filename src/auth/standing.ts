import { z } from 'zod';
import { roles, sections } from '../vocabulary/permissions.ts';

/** Who somebody is and where he stands, as JSON says it. */
export const standing = {
  id: z.int(),
  username: z.string(),
  displayName: z.string(),
  primarySection: z.enum(sections),
  sections: z.array(z.enum(sections)),
  roles: z.partialRecord(z.enum(sections), z.enum(roles)),
  stations: z.array(z.string()).describe('Codes of stations, or the one word ALL'),
};
