import { Details } from "@/components/ui/details";

const shortcuts = [
  ["Ctrl and B, I, E", "bold, italic, code"],
  ["Ctrl, Shift and S", "struck through"],
  ["Ctrl, Alt and 3 to 6; 0", "heading; paragraph"],
  ["Ctrl, Shift and 7, 8, 9", "numbered list, bulleted list, quote"],
  ["Ctrl and ], [", "indent or outdent in a list"],
  ["Shift and Enter", "new line in the same paragraph"],
  ["Ctrl and Enter", "new paragraph below a table, list or quote"],
  ["Ctrl and Z, Y", "undo, redo"],
  ["Tab", "leave the text; Shift and Tab goes to the toolbar, where the arrow keys move"],
];

/** The keys, for those who do not want the toolbar. */
export function KeyboardHelp() {
  return (
    <Details summary="Keys that you can use (on a Mac, Command for Ctrl)">
      <ul className="govuk-list">
        {shortcuts.map(([keys, what]) => (
          <li key={keys}>
            <strong>{keys}</strong>: {what}
          </li>
        ))}
      </ul>
    </Details>
  );
}
