import type { HalfWritten } from "@/db/contribution-drafts";

/** What a form sends besides its words, so that they are kept half-written: see updateHalfWritten. */
export function keepingFields(half: HalfWritten | null, formKey: string) {
  return { key: half?.key ?? formKey, kept: half?.revision ?? 0, writer: formKey };
}
