import { literal } from './sql.ts';

/** Memory a WebAssembly engine may take unless told otherwise; its address space ends near 4 GB. */
export const defaultMemoryLimit = '1GB';

/**
 * Statements that close an engine to files, network, extensions and later settings, in this order, before any other
 * statement. The order matters: after the last none can be undone, and with autoloading on an unknown function
 * would try the network first.
 */
export function lockStatements(memoryLimit: string | null): readonly string[] {
  return [
    'SET autoinstall_known_extensions = false',
    'SET autoload_known_extensions = false',
    'SET allow_community_extensions = false',
    ...(memoryLimit === null ? [] : [`SET memory_limit = ${literal(memoryLimit)}`]),
    // Rows come back in the order they went in, on every engine.
    'SET preserve_insertion_order = true',
    "SET disabled_filesystems = 'LocalFileSystem'",
    'SET enable_external_access = false',
    'SET lock_configuration = true',
  ];
}
