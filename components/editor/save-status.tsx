import type { SaveState } from "./autosave";

/** What became of what was written, told politely while the person goes on. */
export function SaveStatus({ state }: { state: SaveState }) {
  return (
    <p className="snd-saved" role="status">
      {inWords(state)}
    </p>
  );
}

function inWords(state: SaveState): string {
  switch (state.is) {
    case "unchanged":
      return "";
    case "waiting":
      return "Not saved yet";
    case "saving":
      return "Saving";
    case "saved":
      return `Saved at ${state.at}`;
    case "failed":
      return `Not saved: ${state.reason}. What you wrote is still here.`;
    case "conflict":
      return "Not saved: someone else changed the draft after you opened it. What you wrote is still here.";
  }
}
