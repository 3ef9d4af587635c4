"use client";

import type { Editor } from "@tiptap/core";
import { isInTable } from "@tiptap/pm/tables";
import { type FocusEvent, type KeyboardEvent, type MouseEvent, useState } from "react";
import { headingLevel, setHeading } from "./commands";
import { blockTools, historyTools, listTools, placeTools, type Tool, tableTools, wordTools } from "./tools";

type Props = { editor: Editor; onLink: () => void };

const styleTool = "Style of the paragraph";

/**
 * What the editor can do, as buttons with words on them. One of them is a stop of the Tab key; the arrows go on from
 * there, and Escape goes back to the text.
 */
export function EditorToolbar({ editor, onLink }: Props) {
  const [current, setCurrent] = useState(styleTool);
  const link = { name: "Link", pressed: () => editor.isActive("link"), run: onLink };
  const first: Tool[] = [...wordTools, link, ...blockTools];
  const second: Tool[] = [
    ...placeTools,
    ...(editor.isActive("listItem") ? listTools : []),
    ...(isInTable(editor.state) ? tableTools : []),
  ];
  const all = [...historyTools, ...first, ...second];
  // A tool that has gone, because the cursor left its table, leaves the stop to the first one.
  const stop = all.some(({ name }) => name === current) ? current : styleTool;
  const buttons = (tools: readonly Tool[]) =>
    tools.map((tool) => (
      <ToolButton key={tool.name} tool={tool} editor={editor} isStop={tool.name === stop} />
    ));
  return (
    <div
      className="snd-editor__tools"
      role="toolbar"
      aria-label="Formatting"
      aria-controls="editor"
      onKeyDown={(event) => moveOn(event, editor)}
      onFocus={(event) => setCurrent(toolOf(event))}
    >
      {buttons(historyTools)}
      <StyleSelect editor={editor} isStop={stop === styleTool} />
      {buttons(first)}
      <span className="snd-editor__row" />
      {buttons(second)}
    </div>
  );
}

function toolOf({ target }: FocusEvent<HTMLElement>): string {
  return target.dataset.tool ?? "";
}

function moveOn(event: KeyboardEvent<HTMLElement>, editor: Editor) {
  const tools = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-tool]")];
  const at = tools.findIndex((tool) => tool.matches(":focus"));
  const steps = new Map([
    ["ArrowRight", (at + 1) % tools.length],
    ["ArrowLeft", (at - 1 + tools.length) % tools.length],
    ["Home", 0],
    ["End", tools.length - 1],
  ]);
  const next = steps.get(event.key);
  if (next === undefined && event.key !== "Escape") return;
  event.preventDefault();
  if (next === undefined) editor.commands.focus();
  else tools[next]?.focus();
}

type ToolButtonProps = { tool: Tool; editor: Editor; isStop: boolean };

function ToolButton({ tool, editor, isStop }: ToolButtonProps) {
  const ready = tool.ready?.(editor) ?? true;
  const use = ({ detail }: MouseEvent) => {
    if (ready) tool.run(editor);
    // A click goes back to the text; whoever came by keyboard stays, and may want the next button.
    if (detail > 0 && ready && tool.name !== "Link") editor.view.focus();
  };
  return (
    <button
      type="button"
      className="snd-editor__tool"
      data-tool={tool.name}
      tabIndex={isStop ? 0 : -1}
      aria-pressed={tool.pressed?.(editor)}
      aria-disabled={ready ? undefined : true}
      aria-keyshortcuts={tool.keys}
      onMouseDown={(event) => event.preventDefault()}
      onClick={use}
    >
      {tool.name}
    </button>
  );
}

const styles = [
  { value: 0, text: "Paragraph" },
  { value: 3, text: "Heading" },
  { value: 4, text: "Subheading" },
  { value: 5, text: "Small heading" },
  { value: 6, text: "Smallest heading" },
];

function StyleSelect({ editor, isStop }: { editor: Editor; isStop: boolean }) {
  return (
    <select
      className="snd-editor__tool"
      aria-label={styleTool}
      data-tool={styleTool}
      tabIndex={isStop ? 0 : -1}
      value={headingLevel(editor)}
      onChange={({ target }) => setHeading(editor, Number(target.value))}
    >
      {styles.map(({ value, text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  );
}
