"use client";

import { usePathname } from "next/navigation";
import { currentItem, type NavigationItem } from "./navigation";

/** The menu. It wraps on a phone instead of folding, so that it works without JavaScript. */
export function ServiceNavigation({ items }: { items: readonly NavigationItem[] }) {
  const path = usePathname();
  const current = currentItem(items, path);
  return (
    <section aria-label="Service information" className="govuk-service-navigation">
      <div className="govuk-width-container">
        <div className="govuk-service-navigation__container">
          <span className="govuk-service-navigation__service-name">
            <a href="/" className="govuk-service-navigation__link">
              Soundings
            </a>
          </span>
          <nav aria-label="Menu" className="govuk-service-navigation__wrapper">
            <ul className="govuk-service-navigation__list">
              {items.map((item) => (
                <Item key={item.href} item={item} current={item === current} here={item.href === path} />
              ))}
            </ul>
          </nav>
        </div>
      </div>
    </section>
  );
}

type ItemProps = { item: NavigationItem; current: boolean; here: boolean };

function Item({ item, current, here }: ItemProps) {
  const active = current ? " govuk-service-navigation__item--active" : "";
  return (
    <li className={`govuk-service-navigation__item${active}`}>
      <a
        className="govuk-service-navigation__link"
        href={item.href}
        aria-current={here ? "page" : current || undefined}
      >
        {current ? (
          <strong className="govuk-service-navigation__active-fallback">{item.text}</strong>
        ) : (
          item.text
        )}
      </a>
    </li>
  );
}
