/** The properties of a component. */
// biome-ignore lint/suspicious/noExplicitAny: any component at all
export type ComponentProps<C extends (props: any) => unknown> = Parameters<C>[0];
