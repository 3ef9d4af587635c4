import { createHmac } from "node:crypto";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { LetterRefused } from "./letter";
import { notifyHas, notifyLetter } from "./notify";

/** Speaks as GOV.UK Notify’s API does: what it is asked is kept, and it answers as each test wants. */
const asked: { method: string; url: string; authorization: string; body: unknown }[] = [];
let answer: { status: number; body: unknown };
const server = http.createServer(async (request, response) => {
  const body = await text(request);
  asked.push({
    method: request.method ?? "",
    url: request.url ?? "",
    authorization: request.headers.authorization ?? "",
    body: body ? JSON.parse(body) : null,
  });
  response.writeHead(answer.status, { "content-type": "application/json" });
  response.end(JSON.stringify(answer.body));
});
const [service, secret] = ["26785a09-ab16-4eb0-8407-a37497a57506", "3d844edf-8d35-48ac-975b-e847b4f122b0"];
const letter = {
  to: "ada@exampleshire.example",
  subject: "Invited",
  text: "You are invited.",
  id: "message-7@soundings.example",
};

beforeAll(async () => {
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const settings = {
    DATABASE_URL: "postgres://localhost/none",
    NEXTAUTH_SECRET: "a secret that only the tests have and use",
    NEXTAUTH_URL: "https://soundings.example",
    NOTIFY_API_KEY: `soundings-${service}-${secret}`,
    NOTIFY_TEMPLATE_ID: "f33517ff-2a88-4f6e-b855-c550268ce08a",
    NOTIFY_URL: `http://127.0.0.1:${address.port}`,
  };
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
});
afterAll(() => void server.close());
beforeEach(() => {
  asked.length = 0;
});

test("a letter is handed over with our own reference, signed with the key", async () => {
  answer = { status: 201, body: { id: "740e5834-3a29-46b4-9a6f-16142fde533a" } };
  await notifyLetter({ ...letter, unsubscribe: new URL("https://soundings.example/unsubscribe/x") });
  expect(asked).toMatchObject([
    {
      method: "POST",
      url: "/v2/notifications/email",
      body: {
        email_address: letter.to,
        template_id: "f33517ff-2a88-4f6e-b855-c550268ce08a",
        personalisation: { subject: "Invited", body: "You are invited." },
        reference: "message-7@soundings.example",
        one_click_unsubscribe_url: "https://soundings.example/unsubscribe/x",
      },
    },
  ]);
  const [head = "", claims = "", signature] = (asked[0]?.authorization ?? "")
    .replace("Bearer ", "")
    .split(".");
  expect(JSON.parse(Buffer.from(claims, "base64url").toString())).toMatchObject({ iss: service });
  expect(signature).toBe(createHmac("sha256", secret).update(`${head}.${claims}`).digest("base64url"));
});

test("an address that it refuses is refused for good, and the reason does not name it", async () => {
  const errors = [{ error: "ValidationError", message: "email_address Not a valid email address" }];
  answer = { status: 400, body: { status_code: 400, errors } };
  await expect(notifyLetter(letter)).rejects.toThrow(LetterRefused);
  await expect(notifyLetter(letter)).rejects.toThrow("GOV.UK Notify refused the address (400).");
});

test.each([
  [
    429,
    {
      errors: [
        {
          error: "RateLimitError",
          message: "Exceeded rate limit for key type LIVE of 3000 requests per 60 seconds",
        },
      ],
    },
  ],
  [403, { errors: [{ error: "AuthError", message: "Invalid token: signature, api token not found" }] }],
  [400, { errors: [{ error: "BadRequestError", message: "Missing personalisation: body" }] }],
  [500, { errors: [{ error: "Exception", message: "Internal server error" }] }],
])("after %i the letter may go later", async (status, body) => {
  answer = { status, body };
  const thrown: unknown = await notifyLetter(letter).catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(Error);
  expect(thrown).not.toBeInstanceOf(LetterRefused);
});

test("a letter in doubt is asked for by its reference before it is sent again", async () => {
  answer = { status: 200, body: { notifications: [{ reference: letter.id, status: "delivered" }] } };
  expect(await notifyHas(letter.id)).toBe(true);
  expect(asked[0]).toMatchObject({
    method: "GET",
    url: "/v2/notifications?reference=message-7%40soundings.example",
  });
  answer = { status: 200, body: { notifications: [] } };
  expect(await notifyHas(letter.id)).toBe(false);
});
