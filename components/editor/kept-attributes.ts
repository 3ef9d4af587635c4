import type { Attributes } from "@tiptap/core";

/**
 * Attributes that have to live through cutting and pasting inside the editor: `alt` becomes `data-alt`. Every attribute
 * says how it is read, because otherwise whatever a pasted element calls so would be taken.
 */
export function keptAttributes(defaults: Record<string, string | number | null>): Attributes {
  return Object.fromEntries(
    Object.entries(defaults).map(([name, otherwise]) => {
      const key = `data-${name.toLowerCase()}`;
      const read = (element: HTMLElement) => {
        const value = element.getAttribute(key) ?? otherwise;
        return typeof otherwise === "number" ? Number(value) : value;
      };
      const renderHTML = (attributes: Record<string, unknown>) =>
        attributes[name] === null ? {} : { [key]: attributes[name] };
      return [name, { default: otherwise, parseHTML: read, renderHTML }];
    }),
  );
}
