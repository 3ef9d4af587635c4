// Reads one roster and ends: it runs in a thread of its own, with little memory and little time.
import { parentPort, workerData } from "node:worker_threads";
import { FileRefusal } from "./file-refusal.mjs";
import { csvLines } from "./roster-csv.mjs";
import { sheetLines } from "./roster-sheet.mjs";

try {
  const isZip = workerData[0] === 0x50 && workerData[1] === 0x4b;
  parentPort.postMessage({ lines: isZip ? await sheetLines(workerData) : csvLines(workerData) });
} catch (error) {
  if (!(error instanceof FileRefusal)) throw error;
  parentPort.postMessage({ refusal: error.message });
}
