import type { Translation } from '../i18n-types.ts';

export const auth: Translation['auth'] = {
  signInTitle: 'Pieslēgšanās',
  username: 'Lietotājvārds',
  password: 'Parole',
  signIn: 'Pieslēgties',
  signInToGoOn: 'Sesija ir beigusies. Pieslēdzieties, lai turpinātu: viss aizpildītais ir saglabāts.',
  resumeTitle: 'Jūsu veidlapa ir saglabāta',
  resumeText: 'Jūs to aizpildījāt, pirms sesija beidzās. Tā vēl nav nosūtīta.',
  resumeTo: 'Tiks nosūtīta uz',
  resumeSend: 'Nosūtīt tagad',
  resumeDiscard: 'Nesūtīt',
  setupTitle: 'Pirmais administrators',
  setupText: 'Administratora vēl nav. Terminālī, kurā palaists serveris, ir izvadīts vienreizējs kods.',
  setupCode: 'Vienreizējais kods',
  displayName: 'Jūsu vārds',
  setupCreate: 'Izveidot administratoru',
  passwordHelp: 'Vismaz 10 rakstzīmes.',
};
