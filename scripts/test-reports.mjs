// What the test runners' JSON reports say, in one form: how many passed and failed, and what was left out.
import fs from "node:fs";

export function readVitestReport(file) {
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(fs.readFileSync(file, "utf8"));
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  // A file that could not even be loaded has no failed test in it, and is a failure all the same.
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    leftOut: tests
      .filter(({ status }) => ["pending", "skipped", "todo"].includes(status))
      .map(({ fullName }) => fullName),
  };
}

export function readPlaywrightReport(file) {
  const { stats, errors, suites } = JSON.parse(fs.readFileSync(file, "utf8"));
  const skipped = specsOf(suites).flatMap(({ title, tests }) =>
    tests.filter(({ status }) => status === "skipped").map((test) => named(title, test)),
  );
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + (stats.unexpected === 0 ? errors.length : 0),
    leftOut: skipped,
  };
}

function specsOf(suites = []) {
  return suites.flatMap((suite) => [...suite.specs, ...specsOf(suite.suites)]);
}

function named(title, { projectName, annotations }) {
  const reason = annotations.find(({ type }) => type === "skip")?.description;
  return `${title} (${projectName})${reason ? `: ${reason}` : ""}`;
}
