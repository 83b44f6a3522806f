/** Pages that follow what happens. */
export const live = {
  lost: 'Connection lost: this may be out of date.',
  held: 'Something has changed. It is shown when you have finished typing.',
} as const;
