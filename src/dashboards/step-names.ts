/** What a new workshop does before it can work, in this order. */
export const firstStepNames = ['people', 'workingDays', 'materials', 'client', 'order'] as const;
export type FirstStep = (typeof firstStepNames)[number];
/** Which of them are done. */
export type FirstSteps = Record<FirstStep, boolean>;
