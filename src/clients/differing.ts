/** Of what is asked for, what differs from what is there, as the audit trail keeps it; null where nothing does. */
export function differingFields<R extends object>(before: R, wanted: { [K in keyof R]?: R[K] | undefined }) {
  const names = (Object.keys(wanted) as (keyof R)[]).filter(
    (name) => wanted[name] !== undefined && wanted[name] !== before[name],
  );
  if (names.length === 0) return null;
  const only = (values: { [K in keyof R]?: R[K] | undefined }) =>
    Object.fromEntries(names.map((name) => [name, values[name]])) as Partial<R>;
  return { old: only(before), new: only(wanted) };
}
