/** Why the program cannot start or go on, in a sentence for the person at the terminal; a stack would not help. */
export class StartError extends Error {}
