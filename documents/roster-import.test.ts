import { describe, expect, test } from "vitest";
import { recognisedColumns } from "@/domain/roster-columns";
import { rosterLine } from "@/domain/roster-lines";
import { buildWorkbook } from "@/fixtures/build-workbook";
import { csvOf } from "./csv";
import { importRoster } from "./roster-import";

const bytesOf = (text: string) => new TextEncoder().encode(text);

async function read(bytes: Uint8Array) {
  const found = await importRoster(bytes);
  if ("refusal" in found) throw new Error(found.refusal);
  return found;
}

async function refusalOf(bytes: Uint8Array): Promise<string | null> {
  const found = await importRoster(bytes);
  return "refusal" in found ? found.refusal : null;
}

// Each file is read in a thread of its own, which takes a moment to start.
const unhurried = { timeout: 30_000 };

describe("a workbook", unhurried, () => {
  test("is read from its first visible sheet, each cell where its letter says, dates as day numbers", async () => {
    const { headings, lines } = await read(
      await buildWorkbook([
        ["Name", "Email", "Staff number", "Directorate", "Joined on"],
        ["Zoë O’Neil & <Sons>", "", 100_234, "Communities", 45_378],
        ["", "", "", "", ""],
        ["Tom Byrne", "tom@example.gov.uk", "", "Communities", "27/3/2024"],
      ]),
    );
    expect(headings).toEqual(["Name", "Email", "Staff number", "Directorate", "Joined on"]);
    expect(lines).toEqual([
      { line: 2, cells: ["Zoë O’Neil & <Sons>", "", "100234", "Communities", "45378"] },
      { line: 4, cells: ["Tom Byrne", "tom@example.gov.uk", "", "Communities", "27/3/2024"] },
    ]);
    const reading = { columns: recognisedColumns(headings), today: "2026-11-25" };
    expect(lines.map((line) => rosterLine(line, reading))).toMatchObject([
      { name: "Zoë O’Neil & <Sons>", staffNumber: "100234", joinedOn: "2024-03-27", problems: [] },
      { email: "tom@example.gov.uk", joinedOn: "2024-03-27", problems: [] },
    ]);
  });

  test("is refused when it unpacks to far more than it holds", async () => {
    const sheet = `<worksheet><sheetData>${" ".repeat(4_000_000)}</sheetData></worksheet>`;
    const bomb = await buildWorkbook([["Name"]], { "xl/worksheets/sheet2.xml": sheet });
    expect(bomb.byteLength).toBeLessThan(20_000);
    expect(await refusalOf(bomb)).toBe("The selected file unpacks to more than can be read");
  });

  test("is refused when it defines entities, and when it is a zip of something else", async () => {
    const defines = '<!DOCTYPE a [<!ENTITY b "&#98;">]><worksheet><sheetData/></worksheet>';
    expect(await refusalOf(await buildWorkbook([["Name"]], { "xl/worksheets/sheet2.xml": defines }))).toBe(
      "The selected file is damaged and cannot be opened: save it again as .xlsx",
    );
    expect(await refusalOf(bytesOf("PK\u0003\u0004 and nothing more"))).toBe(
      "The selected file is damaged and cannot be opened: save it again as .xlsx",
    );
    expect(await refusalOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))).toMatch(/old format or has a password/);
  });
});

describe("a CSV file", unhurried, () => {
  test("is read by comma, semicolon or tab, whatever coding it was saved in, with the lines of the file", async () => {
    const expected = {
      headings: ["Name", "Post"],
      lines: [
        { line: 2, cells: ["Zoë", "Clerk,\nevenings"] },
        { line: 5, cells: ["Tom", "Driver"] },
      ],
    };
    const text = 'Name;Post\nZoë;"Clerk,\nevenings"\n\nTom;Driver\n';
    expect(await read(bytesOf(text))).toEqual(expected);
    expect(await read(bytesOf(text.replaceAll(";", "\t")))).toEqual(expected);
    expect(await read(new Uint8Array(Buffer.from(text, "latin1")))).toEqual(expected);
    const { lines } = await read(bytesOf(`sep=;\n${text}`));
    expect(lines.map(({ line }) => line)).toEqual([3, 6]);
    expect(await read(new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le")))).toEqual(expected);
  });

  test("is refused in one sentence when it is none, or nobody is in it", async () => {
    expect(await refusalOf(new Uint8Array())).toBe("The selected file is empty");
    expect(await refusalOf(bytesOf("Name,Email\n"))).toBe("The selected file has no people in it");
    expect(await refusalOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 0, 1]))).toBe(
      "The selected file is not a CSV file: save it as CSV or as .xlsx",
    );
    const long = `Name\n${"Ada\n".repeat(60_001)}`;
    expect(await refusalOf(bytesOf(long))).toMatch(/more than 60,000 lines/);
  });
});

test("what is wrong in a file is handed back as words: no cell of it calculates anything", () => {
  const rows = ["=HYPERLINK(1)", "+44", "-1", "@SUM(1)", "\t=1", "\r=1"].map((text) => [text]);
  const lines = csvOf(rows).slice(1).split("\r\n").slice(0, -1);
  expect(lines).toHaveLength(rows.length);
  for (const line of lines) expect(line).toMatch(/^"?'/);
  expect(csvOf([["Ada, of “IT”", 'says "no"']])).toBe('\uFEFF"Ada, of “IT”","says ""no"""\r\n');
});
