/** A file that ships with the program, from the program's own origin: never the network. */
export async function readProgramFile(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const address = new URL(`samples/${path}`, document.baseURI);
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`program file not found: samples/${path}`);
  return new Uint8Array(await answer.arrayBuffer());
}
