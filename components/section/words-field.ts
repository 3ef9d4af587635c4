import { beforeWords } from "@/domain/words-meant";

/** Words that somebody selected, and what stands before them. */
export type SelectedWords = { words: string; before: string };

/** What was selected last: a form with a problem is made anew, and would forget where its words stand. */
let last: SelectedWords | null = null;

/** The words that are selected from `start` to `end` of a text; null where there are none. */
export function wordsBetween(text: string, start: number, end: number): SelectedWords | null {
  const selected = text.slice(start, end);
  const words = selected.replaceAll(/\s+/gu, " ").trim();
  const from = start + selected.length - selected.trimStart().length;
  return words === "" ? null : { words, before: beforeWords(text.slice(0, from)) };
}

/** Puts selected words into the form of their block. */
export function putWords(form: HTMLFormElement, selected: SelectedWords) {
  const field = form.elements.namedItem("words");
  if (!(field instanceof HTMLInputElement)) return;
  field.value = selected.words;
  rememberWords(selected);
  putBefore(form);
}

/** Keeps where the words of a form stand that came with its address. */
export function rememberWords(selected: SelectedWords) {
  last = selected;
}

/** Sends what stands before the words of the form only while they are the ones that were selected. */
export function putBefore(form: HTMLFormElement) {
  const [field, before] = [form.elements.namedItem("words"), form.elements.namedItem("before")];
  if (!(field instanceof HTMLInputElement && before instanceof HTMLInputElement)) return;
  before.disabled = field.value !== last?.words;
  before.value = last?.before ?? "";
}
