/** Sheets in words. */
export const profiles = {
  yes: 'Yes',
  off: '{label:string}: NO',
  why: {
    always: 'Every order passes it',
    section: 'The sheet says something under “{section:string}”',
    painted: 'A part is painted',
    welded_frame: 'A frame of aluminium profile is chosen',
  },
  lost: {
    field_gone: 'The field is gone in version {version:string}',
    hidden: 'The field is not shown here any more',
    refused: 'The field does not accept this any more',
  },
} as const;
