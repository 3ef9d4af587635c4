import type { Instrumentation } from "next";

/** Once, before the first request. Only the Node runtime has a database. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { refuseUnsafeDatabase, startWork } = await import("./instrumentation-node");
  await refuseUnsafeDatabase();
  startWork();
}

/**
 * One line of JSON for everything that was thrown, for whatever collects logs. It has no query string (a sign-in
 * link has its token there), no headers and no values that were typed.
 */
export const onRequestError: Instrumentation.onRequestError = (thrown, request, context) => {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const digest = "digest" in error ? String(error.digest) : undefined;
  console.error(
    JSON.stringify({
      level: "error",
      at: new Date().toISOString(),
      method: request.method,
      path: request.path.split("?")[0],
      route: context.routePath,
      kind: context.routeType,
      digest,
      name: error.name,
      message: error.message,
      cause: error.cause instanceof Error ? error.cause.message : undefined,
    }),
  );
};
