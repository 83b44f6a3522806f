export function mendPostgres(nodeModules: string): void;
export function originals(nodeModules: string): Record<string, string>;
