import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { getSharedSignIn, getViewer } from "@/auth/viewer";
import { IdleReset } from "@/components/kiosk/idle-reset";
import { brandRules } from "@/components/layout/brand-rules";
import { navigationFor, roleWords } from "@/components/layout/navigation";
import { PageShell } from "@/components/layout/page-shell";
import { kioskWarningSeconds } from "@/domain/access-code";
import { env } from "@/env";
import { getOrganisation } from "./organisation";
import { signOut } from "./sign-out/actions";
import "./styles/global.scss";
import "./styles/soundings.scss";

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  const { name } = await getOrganisation();
  const error = (await headers()).get("x-form-returned") === "true" ? "Error: " : "";
  return {
    title: { default: `${error}Soundings – ${name}`, template: `${error}%s – Soundings – ${name}` },
  };
}

export async function generateViewport(): Promise<Viewport> {
  await connection();
  const { brandColour } = await getOrganisation();
  return { themeColor: brandColour, viewportFit: "cover" };
}

/** Every page is made at request time: a page made beforehand could carry neither the viewer nor the nonce. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection();
  const [organisation, viewer, shared] = await Promise.all([
    getOrganisation(),
    getViewer(),
    getSharedSignIn(),
  ]);
  return (
    <html lang="en-GB" className="govuk-template">
      {shared ? <ClearWithoutScripts /> : null}
      <body className="govuk-template__body">
        <Brand colour={organisation.brandColour} />
        <PageShell
          organisation={{ name: organisation.name, demonstration: env().SOUNDINGS_DEMO }}
          viewer={viewer && { name: viewer.name, roleWords: roleWords(viewer) }}
          navigation={shared?.kiosk ? [] : navigationFor(viewer)}
          signOutAction={signOut}
        >
          {shared ? <ToldWithoutScripts /> : null}
          {children}
        </PageShell>
        {shared ? (
          <IdleReset seconds={shared.idleMinutes * 60} warning={kioskWarningSeconds} href={resetAddress} />
        ) : null}
      </body>
    </html>
  );
}

const resetAddress = "/sign-out/reset";

/**
 * Where no script can see that somebody is still typing, a shared device clears itself this long after a page was
 * opened, and the page says so: long enough to write something, and the longest that a device can be set to wait.
 */
const minutesWithoutScripts = 10;

function ClearWithoutScripts() {
  return (
    <head>
      <noscript>
        <meta httpEquiv="refresh" content={`${minutesWithoutScripts * 60};url=${resetAddress}`} />
      </noscript>
    </head>
  );
}

function ToldWithoutScripts() {
  return (
    <noscript>
      <div className="govuk-width-container">
        <p className="govuk-body govuk-!-margin-top-3">
          <strong>
            This device clears itself {minutesWithoutScripts} minutes after a page was opened. Send what you
            write before then.
          </strong>
        </p>
      </div>
    </noscript>
  );
}

/** The council’s colour, as a style element because the policy allows no style attributes. */
async function Brand({ colour }: { colour: string }) {
  const rules = brandRules(colour);
  if (!rules) return null;
  return <style nonce={(await headers()).get("x-nonce") ?? undefined}>{rules}</style>;
}
