export const photos = {
  label: 'Photos',
  take: 'Photos, up to {n:number}',
  camera: 'Take a photo',
  help: 'JPEG, PNG or WebP, at most 10 MB each.',
  kept: 'Photos that have arrived',
  keptOne: 'Photo {n:number}',
  keptHelp: 'They are sent along. Untick what is not wanted.',
  alt: 'Photo {n:number}, {about:string}',
  lost: 'This photo is no longer on the disk',
  count: '{n:number} {{n:photo|photos}}',
} as const;
