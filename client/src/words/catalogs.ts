// Where the build put each catalog of texts: its address by its name.
export const catalogs = import.meta.glob<string>("../i18n/*.json", { query: "?url", import: "default", eager: true });
