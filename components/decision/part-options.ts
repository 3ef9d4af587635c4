/** Options of a choice, from the words of each. */
export function optionsOf(words: Record<string, string>): { value: string; text: string }[] {
  return Object.entries(words).map(([value, text]) => ({ value, text }));
}

/** The numbers of the rows of a list, 0, 1, 2 … */
export function rowNumbers(rows: number): number[] {
  return Array.from({ length: rows }, (_, at) => at);
}
