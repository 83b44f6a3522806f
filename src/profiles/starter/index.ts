import type { Template } from '../template.ts';
import { p1 } from './p1.ts';
import { p3 } from './p3.ts';
import { p4 } from './p4.ts';
import { p5 } from './p5.ts';
import { p7st } from './p7st.ts';
import { p8 } from './p8.ts';

/** The sheets that the product brings along, in the order in which a chooser shows them. */
export const starterTemplates: readonly Template[] = [p7st, p1, p3, p4, p5, p8];
