"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import type { EditedBlock } from "./editor-nodes";

type Props = {
  /** What is edited, for those who do not see it: “Text of section 3”. */
  label: string;
  blocks: readonly EditedBlock[];
  /** The text areas with the same blocks. */
  children: ReactNode;
};

/**
 * The text areas of a section, until the editor has really started; then the editor, in the same form. They stay where
 * scripts do not run, where the editor cannot be loaded or cannot hold the section, and where somebody was quicker.
 */
export function SectionEditor({ label, blocks, children }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [opened] = useState({ label, blocks });
  const [running, setRunning] = useState<ReactNode>(null);
  useEffect(() => {
    let left = false;
    const start = async () => {
      const [{ openDraft }, { RunningEditor }] = await Promise.all([
        import("./open-draft"),
        import("./running-editor"),
      ]);
      if (left || isTyped(place.current)) return;
      const editor = openDraft(opened.blocks, opened.label);
      setRunning(<RunningEditor editor={editor} blocks={opened.blocks} />);
    };
    // Where the editor does not come, the text areas stay, and everything can be written in them.
    start().catch(() => undefined);
    return () => {
      left = true;
    };
  }, [opened]);
  return running ?? <div ref={place}>{children}</div>;
}

/** Whether somebody is already writing in a text area. */
function isTyped(place: HTMLElement | null): boolean {
  const areas = [...(place?.querySelectorAll("textarea") ?? [])];
  return areas.some((area) => area.value !== area.defaultValue || area === document.activeElement);
}
