// One activity: what happened, who says so, where they disagree, and why these reports are taken for one.
import { html, nothing } from "lit-html";
import { activity as pathOf, get, ROOT } from "../api.js";
import { activityAddress } from "../address.js";
import { describe } from "../dates.js";
import { people } from "../parts/people.js";
import { problem } from "../parts/problem.js";
import { source } from "../parts/quotes.js";
import { subscribe } from "../parts/subscribe.js";
import { about } from "../parts/timeline.js";
import { say } from "../words.js";

const LONG_TITLE = 140;

/** So many are called by their publishers; an activity with more has them by their ids. */
const MOST_REPORTS = 30;

/** What a declaration or a publication names that was there before it. */
const LINKS = ["renews", "supersedes"];

export class ActivityView {
  constructor(tools, { id }) {
    this.tools = tools;
    this.id = id;
    this.related = new Map();
    this.reports = new Map();
  }

  get title() {
    return this.found?.title ?? this.id;
  }

  get isWaiting() {
    return !this.found && !this.error;
  }

  arrived() {
    this.read();
  }

  left() {
    this.asking?.abort();
  }

  async read() {
    this.asking?.abort();
    this.asking = new AbortController();
    const { signal } = this.asking;
    try {
      const found = await get(pathOf(this.id), { explain: "true" }, signal);
      if (found.id !== this.id) {
        this.tools.visit(activityAddress(found.id), { replace: true });
        return;
      }
      Object.assign(this, { found, error: null });
    } catch (error) {
      if (signal.aborted) {
        return;
      }
      this.error = error;
    }
    this.tools.draw();
    if (this.found) {
      await Promise.all([...this.others().map((id) => this.readOther(id)), ...this.found.events.slice(0, MOST_REPORTS).map((id) => this.readReport(id))]);
      this.tools.draw();
    }
  }

  others() {
    const details = this.found[this.found.kind] ?? {};
    return [this.found.partOf, ...LINKS.flatMap((link) => details[link] ?? []), ...(this.found.mayBe ?? [])].filter(Boolean);
  }

  /** An event's id leads to the activity that it is part of. One that is not known here is shown as it is. */
  async readOther(id) {
    const other = await get(pathOf(id)).catch(() => null);
    this.related.set(id, other);
  }

  async readReport(id) {
    const report = await get(`events/${encodeURIComponent(id)}`).catch(() => null);
    this.reports.set(id, (report?.sources ?? []).map((one) => one.publisher).filter(Boolean).join(", "));
  }

  /** A report is called by who published it. */
  event(id) {
    return html`<a class="event" href="${ROOT}/events/${encodeURIComponent(id)}" target="_blank" title=${id}>${this.reports.get(id) || id}</a>`;
  }

  template() {
    if (this.error) {
      return html`<h1 tabindex="-1">${this.error.status === 410 ? say("activity.gone") : this.title}</h1>${problem(this.error, () => this.read())}`;
    }
    const { found } = this;
    if (!found) {
      return html`<h1 tabindex="-1">${this.id}</h1><p class="waiting" role="status">${say("waiting")}</p>`;
    }
    const { text, doubt } = describe(found.when);
    return html`
      <article class="activity kind-${found.kind} status-${found.status}">
        <header>
          ${about(found)}
          <h1 tabindex="-1" class=${found.title.length > LONG_TITLE ? "long" : nothing} lang=${found.language ?? nothing}>${found.title}</h1>
          <p class="when ${doubt ? `doubt-${doubt}` : ""}" title=${say("date.written", found.when)}>${text}
            ${doubt ? html`<span class="doubt">${say(`doubt.${doubt}`)}</span>` : nothing}
            ${found.conflicts?.some((one) => one.field === "when") ? html`<span class="doubt disputed">${say("disputed")}</span>` : nothing}</p>
        </header>
        <div class="columns">
          <div class="main">
            ${found.summary ? html`<p class="summary">${found.summary}</p>` : nothing}
            ${section("activity.sources", this.sources())} ${section("activity.conflicts", conflicts(found, (id) => this.event(id)))}
            ${section("activity.claims", claims(found, (id) => this.event(id)))} ${section("activity.merged", this.merged())} ${section("activity.fields", fields(found, (id) => this.event(id)))}
          </div>
          <div class="side">
            ${section("activity.people", people(found.participants))} ${section("activity.details", details(found))}
            ${section("activity.around", this.around())} ${section("activity.mayBe", found.mayBe?.length ? html`<ul>${found.mayBe.map((id) => html`<li>${this.link(id)}</li>`)}</ul>` : nothing)}
            ${section("activity.events", events(found, (id) => this.event(id)))}
            ${subscribe(
              { JSON: `${ROOT}/${pathOf(this.id)}?explain=true`, iCalendar: `${ROOT}/${pathOf(this.id)}.ics` },
              null,
            )}
          </div>
        </div>
      </article>
    `;
  }

  sources() {
    const { found } = this;
    const all = found.sources ?? [];
    if (!all.length) {
      return html`<p class="arithmetic">${say("sources.none")}</p>`;
    }
    return html`
      <p class="arithmetic">${say("sources.arithmetic", found.reports, found.independentSources)}</p>
      ${lineage(all).map(([one, depth]) => html`<div class="depth-${Math.min(depth, 4)}">${source(one, all)}</div>`)}
    `;
  }

  merged() {
    const { merged = [], judged = [] } = this.found.explanation ?? {};
    const event = (id) => this.event(id);
    // Both of a pair say why they are one; once is enough.
    const joined = merged.filter((one, i) => one.with && !merged.slice(0, i).some((other) => other.event === one.with && other.with === one.event && other.because === one.because));
    if (!joined.length && !judged.length) {
      return nothing;
    }
    return html`<ul class="reasons">
      ${joined.map(
        (one) => html`<li>${say("merged.with", event(one.event), event(one.with))} <em lang="en">${one.why}</em>
          ${one.judgement ? html`<span class="hint">${say("merged.judged", one.judgement.by ?? "", one.judgement.why ?? "")}</span>` : nothing}</li>`,
      )}
      ${judged.map((one) => html`<li>${say("judged", one.by ?? "", one.why ?? "")} <span class="hint">${say(`effect.${one.effect}`)}</span></li>`)}
    </ul>`;
  }

  around() {
    const { found } = this;
    const own = found[found.kind] ?? {};
    const links = LINKS.flatMap((link) => (own[link] ?? []).map((id) => [link, id]));
    if (!found.partOf && !links.length) {
      return nothing;
    }
    return html`<ul>
      ${found.partOf ? html`<li><span class="aside">${say("around.partOf")}</span> ${this.link(found.partOf)}</li>` : nothing}
      ${links.map(([link, id]) => html`<li><span class="aside">${say(`around.${link}`)}</span> ${this.link(id)}</li>`)}
    </ul>`;
  }

  link(id) {
    const other = this.related.get(id);
    return other ? html`<a href=${activityAddress(other.id)}>${other.title}</a> <span class="hint">${describe(other.when).text}</span>` : id;
  }
}

function section(name, content) {
  return content === nothing ? nothing : html`<section><h2>${say(name)}</h2>${content}</section>`;
}

/** Each source behind the one that it repeats, so that it is seen who only repeats. */
function lineage(all) {
  const known = new Set(all.map((one) => one.id));
  const rows = [];
  const add = (one, depth) => {
    if (!rows.some(([other]) => other === one)) {
      rows.push([one, depth]);
      all.filter((other) => other.derivedFrom?.includes(one.id)).forEach((other) => add(other, depth + 1));
    }
  };
  all.filter((one) => !one.derivedFrom?.some((id) => known.has(id))).forEach((one) => add(one, 0));
  all.forEach((one) => add(one, 0));
  return rows;
}

function conflicts(found, event) {
  if (!found.conflicts?.length) {
    return nothing;
  }
  return html`<div class="conflicts">
    ${found.conflicts.map(
      (conflict) => html`<div class="conflict">
        <h3>${fieldName(conflict.field)}</h3>
        <ul>${conflict.said.map((one) => html`<li><q>${value(conflict.field, one.value)}</q> <span class="who">${one.events.map(event)}</span></li>`)}</ul>
      </div>`,
    )}
  </div>`;
}

function claims(found, event) {
  if (!found.claims?.length) {
    return nothing;
  }
  return html`<table class="claims">
    <thead><tr><th scope="col">${say("claims.about")}</th><th scope="col">${say("claims.value")}</th><th scope="col">${say("claims.event")}</th></tr></thead>
    <tbody>${found.claims.map((one) => html`<tr><td>${one.about}</td><td>${one.value}</td><td>${event(one.event)}</td></tr>`)}</tbody>
  </table>`;
}

function fields(found, event) {
  const all = found.explanation?.fields?.filter((one) => one.said.length && value(one.field, one.said[0].value)) ?? [];
  if (!all.length) {
    return nothing;
  }
  return all.map(
    (one) => html`<details class="field-rule">
      <summary>${fieldName(one.field)}: <span>${value(one.field, one.said[0].value)}</span></summary>
      <p class="hint">${say("fields.rule")} <span lang="en">${one.rule}.</span></p>
      <ul>${one.said.map((said) => html`<li>${value(one.field, said.value)} <span class="who">${event(said.event)}</span></li>`)}</ul>
    </details>`,
  );
}

/** What only this kind of activity has. */
function details(found) {
  const own = Object.entries(found[found.kind] ?? {}).filter(([name]) => !LINKS.includes(name));
  const rows = [
    ...own,
    ...["announced", "effective"].filter((name) => found[name]).map((name) => [name, describe(found[name]).text]),
    ...(found.subjects?.length ? [["subjects", found.subjects]] : []),
  ];
  return rows.length
    ? html`<dl class="details">${rows.map(([name, content]) => html`<div><dt>${say(`field.${name}`)}</dt>${[content].flat().map((one) => html`<dd>${text(one)}</dd>`)}</div>`)}</dl>`
    : nothing;
}

function events(found, event) {
  return html`<ul>${found.events.map((id) => html`<li>${event(id)}</li>`)}</ul>`;
}

function fieldName(field) {
  return field.startsWith("claims.") ? field.slice("claims.".length) : say(`field.${field.slice(field.lastIndexOf(".") + 1)}`);
}

function value(field, said) {
  if (field === "when") {
    const { text: date, doubt } = describe(said);
    return doubt ? `${date} (${say(`doubt.${doubt}`)})` : date;
  }
  return field === "status" ? say(`status.${said}`) : field === "details" ? text(parsed(said)) : text(said);
}

/** Particulars are explained as JSON. */
function parsed(said) {
  try {
    return JSON.parse(said);
  } catch {
    return said;
  }
}

function text(said) {
  return typeof said === "object" && said !== null ? Object.values(said).join(", ") : String(said);
}
