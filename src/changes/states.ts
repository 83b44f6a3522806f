export const changeStates = ['open', 'approved', 'declined', 'withdrawn'] as const;
export type ChangeState = (typeof changeStates)[number];
