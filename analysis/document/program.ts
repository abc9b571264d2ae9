/** Name and version of the program that made a result; the version is the package's. */
export const program = 'Value Chain Workbench 0.1.0';
