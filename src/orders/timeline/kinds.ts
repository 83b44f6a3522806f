/** What may be looked at: by kind, and whatever has photos. */
export const timelineKinds = ['order', 'stages', 'rework', 'log', 'photos', 'time', 'changes'] as const;

export type TimelineKind = (typeof timelineKinds)[number];
