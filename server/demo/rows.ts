import { readTable } from '@kaocheng/tables';

/** The cells of one of the demo's files, without its headings. */
export async function demoRows(name: string, text: string): Promise<string[][]> {
  const { sheets } = await readTable({ name, bytes: new TextEncoder().encode(text) });
  return (sheets[0]?.rows ?? []).map(({ cells }) => cells.map((cell) => cell.text));
}
