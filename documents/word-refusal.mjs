/** Why a Word file cannot be imported, in one sentence for the person who chose it. */
export class WordRefusal extends Error {}

/** @returns {never} */
export function refuse(sentence) {
  throw new WordRefusal(sentence);
}
