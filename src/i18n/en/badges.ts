/** Marks on an order, and setting two of them by hand. */
export const badges = {
  title: 'Badges',
  name: {
    DRAFT: 'Draft',
    URGENT: 'Urgent',
    BLOCKED: 'Blocked',
    LOW_STOCK: 'Low stock',
    READY_TO_SHIP: 'Ready to ship',
    IN_PROGRESS: 'In progress',
    OPEN: 'Open',
    DONE: 'Completed',
  },
  byHand: 'Set by hand',
  help: 'Beside what follows from the order itself.',
  save: 'Save badges',
  any: 'Any',
} as const;
