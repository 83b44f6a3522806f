/** What happens to clients, for who follows it. */
export interface ClientHappenings {
  /** Merged into another, or named anew: `from` is the number that led to him until now. */
  clientBecame: { from: number; client: { id: number; name: string } };
}
