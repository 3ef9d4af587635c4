import { createElement, Fragment, type ReactNode } from "react";

/** Nodes one after the other. They are handed over by position and need no keys: a published draft never changes. */
export function inOrder(nodes: readonly ReactNode[]): ReactNode {
  return createElement(Fragment, null, ...nodes);
}
