export const log = {
  note: 'Note',
  progress: 'How far is it?',
  progressAct: 'Progress',
  title: '{po:string}: a word about {station:string}',
  text: 'Note',
  noteAlone: 'Only a note',
  help: 'What the next one should know.',
  save: 'Write down',
  toldNote: 'noted at {station:string}: {text:string}',
  toldProgress: 'reported {progress:number} % at {station:string}: {text:string}',
  toldOrder: 'noted: {text:string}',
};
