// How well a date is known, drawn: a day is a dot, a span of days or a year a bar, what nobody knows an empty ring.
import { svg } from "lit-html";
import { describe, precision } from "../dates.js";

const HEIGHTS = { day: 0, days: 14, month: 22, year: 44, years: 56, open: 56 };

export function marker(item) {
  const { doubt } = describe(item.when);
  const known = precision(item);
  const height = HEIGHTS[known];
  return svg`<svg class="marker ${doubt ? "doubted" : ""}" viewBox="0 0 16 72" width="16" height="72" aria-hidden="true">
    ${known === "unknown"
      ? svg`<circle class="nothing" cx="8" cy="12" r="4.5"/>`
      : height
        ? svg`<rect class="span precision-${known}" x="4" y="7" width="8" height=${height + 8} rx="4"/>`
        : svg`<circle class="dot" cx="8" cy="12" r="5"/>`}
    ${item.status === "cancelled" ? svg`<path class="crossed" d="M2 18 L14 6"/>` : ""}
  </svg>`;
}
