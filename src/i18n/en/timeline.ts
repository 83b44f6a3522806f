export const timeline = {
  kind: 'What',
  kinds: {
    order: 'Order',
    stages: 'Stages',
    rework: 'Rework',
    log: 'Log',
    photos: 'With photos',
    time: 'Working time',
    changes: 'Change requests',
  },
  anyStation: 'All stations',
  show: 'Show',
  all: 'Show everything',
  newest: 'Latest',
  empty: 'Nothing like this has happened so far.',
} as const;
