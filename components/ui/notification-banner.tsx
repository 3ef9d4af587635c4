"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";

type Props = { children: ReactNode; success?: boolean; title?: string };

/** What has just happened (success), or what is good to know first. Above the `h1`; never with an error summary. */
export function NotificationBanner({ children, success = false, title }: Props) {
  const titleId = useId();
  const banner = useRef<HTMLElement>(null);

  useEffect(() => {
    if (success) banner.current?.focus();
  }, [success]);

  return (
    <section
      className={`govuk-notification-banner${success ? " govuk-notification-banner--success" : ""}`}
      role={success ? "alert" : undefined}
      aria-labelledby={titleId}
      tabIndex={success ? -1 : undefined}
      ref={banner}
    >
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title" id={titleId}>
          {title ?? (success ? "Success" : "Important")}
        </h2>
      </div>
      <div className="govuk-notification-banner__content">
        <div className="govuk-notification-banner__heading">{children}</div>
      </div>
    </section>
  );
}
