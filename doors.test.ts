import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

/**
 * Whatever a `"use server"` file exports answers to anybody on the internet, called or not (security §0.2). So
 * each export is made by one of the doors, which ask who it is, where the form was and what is in it.
 */
const doors = new Set(["formAction", "publicFormAction", "buttonAction"]);
const root = import.meta.dirname;

const sources = ["app", "auth", "components", "db", "documents", "mail"].flatMap((room) =>
  readdirSync(path.join(root, room), { recursive: true, encoding: "utf8" })
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file))
    .map((file) => path.join(room, file)),
);
const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const parsed = (file: string) => ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
const servers = sources.filter((file) => directives(parsed(file).statements).includes("use server"));

describe("a file of actions", () => {
  test("is found", () => {
    expect(servers).toContain("app/sign-in/actions.ts");
    expect(servers.length).toBeGreaterThan(10);
  });

  test.each(servers)("%s exports doors and nothing else", (file) => {
    expect(strangeExports(parsed(file))).toEqual([]);
  });

  test("is whole: no action is hidden in a page or a component", () => {
    const inline = sources.filter((file) => !servers.includes(file) && hasInlineAction(parsed(file)));
    expect(inline).toEqual([]);
  });
});

test("what a form may hold is closed: a field that nobody asked for is refused", () => {
  const inputs = readdirSync(path.join(root, "domain"))
    .filter((file) => file.endsWith("-input.ts"))
    .flatMap((file) => openInputs(parsed(path.join("domain", file))).map((name) => `${file}: ${name}`));
  expect(inputs).toEqual([]);
});

/** A rule that never refuses is no rule. */
test.each([
  ['"use server"; export async function postWords() {}', ["postWords"]],
  ['"use server"; export const postWords = async () => undefined;', ["postWords"]],
  ['"use server"; export const limit = 3;', ["limit"]],
  ['"use server"; export { postWords } from "./words";', ['export { postWords } from "./words";']],
  ['"use server"; export * from "./words";', ['export * from "./words";']],
  ['"use server"; export default formAction(input, act);', ["export default formAction(input, act);"]],
  ['"use server"; export const postWords = formAction(input, act), other = act;', ["other"]],
  ['"use server"; export const postWords = formAction(input, act);', []],
])("%s", (text, strange) => {
  expect(strangeExports(ts.createSourceFile("x.ts", text, ts.ScriptTarget.Latest, true))).toEqual(strange);
});

function strangeExports(source: ts.SourceFile): string[] {
  return source.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement) || ts.isExportAssignment(statement)) return [statement.getText()];
    if (
      !isExported(statement) ||
      ts.isTypeAliasDeclaration(statement) ||
      ts.isInterfaceDeclaration(statement)
    )
      return [];
    if (!ts.isVariableStatement(statement)) return [nameOf(statement)];
    return statement.declarationList.declarations
      .filter((one) => !isDoor(one))
      .map((one) => one.name.getText());
  });
}

function isExported(statement: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  );
}

function nameOf(statement: ts.Statement): string {
  const named = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
  return named && statement.name ? statement.name.text : statement.getText();
}

function isDoor({ initializer }: ts.VariableDeclaration): boolean {
  return (
    initializer !== undefined &&
    ts.isCallExpression(initializer) &&
    doors.has(initializer.expression.getText())
  );
}

function directives(statements: readonly ts.Statement[]): string[] {
  return statements
    .filter(ts.isExpressionStatement)
    .map(({ expression }) => (ts.isStringLiteral(expression) ? expression.text : ""));
}

function hasInlineAction(node: ts.Node): boolean {
  if (ts.isBlock(node) && directives(node.statements).includes("use server")) return true;
  return ts.forEachChild(node, (child) => hasInlineAction(child) || undefined) ?? false;
}

/** Exports called …Input that begin with an open object. */
function openInputs(source: ts.SourceFile): string[] {
  return source.statements.filter(ts.isVariableStatement).flatMap(({ declarationList }) =>
    declarationList.declarations
      .filter(({ name }) => name.getText().endsWith("Input"))
      .filter(({ initializer }) =>
        /^z\s*\.(object|looseObject|record|any|unknown)\(/.test(initializer?.getText() ?? ""),
      )
      .map(({ name }) => name.getText()),
  );
}
