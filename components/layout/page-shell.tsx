import type { ReactNode } from "react";
import type { NavigationItem } from "./navigation";
import { ServiceNavigation } from "./service-navigation";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";

type Props = {
  organisation: { name: string; demonstration: boolean };
  viewer: { name: string; roleWords: string } | null;
  navigation: readonly NavigationItem[];
  signOutAction: () => Promise<void>;
  children: ReactNode;
};

/** What is round every page: the council’s name, the menu, who is signed in, and the footer. */
export function PageShell({ organisation, viewer, navigation, signOutAction, children }: Props) {
  return (
    <>
      <a href="#main-content" className="govuk-skip-link">
        Skip to main content
      </a>
      <header>
        <SiteHeader name={organisation.name} viewer={viewer} signOutAction={signOutAction} />
        <ServiceNavigation items={navigation} />
        {organisation.demonstration ? <DemonstrationBanner /> : null}
      </header>
      {children}
      <SiteFooter />
    </>
  );
}

function DemonstrationBanner() {
  return (
    <div className="govuk-width-container snd-noprint">
      <div className="govuk-phase-banner">
        <p className="govuk-phase-banner__content">
          <strong className="govuk-tag govuk-phase-banner__content__tag">Demonstration</strong>
          <span className="govuk-phase-banner__text">
            This council is fictional. Every person, figure and remark here is invented.
          </span>
        </p>
      </div>
    </div>
  );
}
