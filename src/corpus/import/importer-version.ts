/** Goes up when the same sources would be read differently, so that an update reads unchanged ones again. */
export const IMPORTER_VERSION = 6;
