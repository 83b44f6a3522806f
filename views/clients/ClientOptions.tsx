/** Names that are offered while somebody types one. */
export const ClientOptions = ({ clients }: { clients: readonly string[] }) => (
  <>
    {clients.map((client) => (
      <option value={client} />
    ))}
  </>
);
