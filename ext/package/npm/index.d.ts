/** The path of the extension's file. Throws where the package of this machine is not installed. */
export function getLoadablePath(): string;
/** The folder with schema.sql, refresh.sql, views.sql and reports/. */
export function getSqlPath(): string;
/** Loads the extension into a connection that allows it. */
export function load(database: { loadExtension(path: string): void }): void;
