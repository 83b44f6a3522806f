function hasState(error: unknown, state: string): boolean {
  for (let e = error; e instanceof Error; e = e.cause) {
    if ('code' in e && e.code === state) return true;
  }
  return false;
}

/** Does another row have this value already? Found only when it is written, where two write at once. */
export const isUniqueViolation = (error: unknown) => hasState(error, '23505');

/** Does something refer to it still? Found only when it is deleted, where two write at once. */
export const isForeignKeyViolation = (error: unknown) => hasState(error, '23503');
