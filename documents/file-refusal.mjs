/** Why a file cannot be brought in, in one sentence for the person who chose it. */
export class FileRefusal extends Error {}

/** @returns {never} */
export function refuse(sentence) {
  throw new FileRefusal(sentence);
}
