// An editor's work: one list for each thing that waits for somebody to judge.
import { html, nothing } from "lit-html";
import { get, token } from "../api.js";
import { activityAddress } from "../address.js";
import { number, say } from "../words.js";
import { alias, enter, judge, mergeInto, report, takeBack } from "./judge.js";
import { organization } from "./people.js";
import { problem, tokenForm } from "./problem.js";
import { Search } from "./search.js";
import { date } from "./timeline.js";
import { daysFromNow } from "../dates.js";

const PAGE = 10;
const CANDIDATES = 3;
const NAME = "editor";

export class Desk {
  constructor(tools) {
    this.tools = tools;
    this.done = new Map();
    this.searches = new Map();
    this.by = localStorage.getItem(NAME) ?? "";
  }

  async read() {
    const lists = {
      access: ["access"],
      names: ["unresolved-names", { ambiguous: false, limit: PAGE }],
      ambiguous: ["unresolved-names", { ambiguous: true, limit: PAGE }],
      duplicates: ["suggested-duplicates", { limit: PAGE }],
      entries: ["suggested-duplicates/organizations", { limit: PAGE }],
      judged: ["judgements", { limit: PAGE }],
      plans: ["activities", { status: "planned", match: "certain", to: daysFromNow(-1), limit: PAGE }],
    };
    this.lists = lists;
    await Promise.all(
      Object.entries(lists).map(async ([name, [path, query]]) => {
        this[name] = await get(path, query).catch((error) => ({ error }));
        this.tools.draw();
      }),
    );
    this.isRead = true;
    this.tools.draw();
  }

  async more(name) {
    const [path, query] = this.lists[name];
    const { items, next } = this[name];
    const page = await get(path, { ...query, cursor: next }).catch((error) => ({ error, items: [] }));
    this[name] = { ...page, items: [...items, ...page.items] };
    this.tools.draw();
  }

  /** One click. What was done stays on the desk, with the way back, until the page is left. */
  async act(key, words, doing) {
    if (!this.by) {
      document.getElementById("editor-name")?.focus();
      this.done.set(key, { failed: new Error(say("editor.nameFirst")) });
      this.tools.draw();
      return;
    }
    this.done.set(key, { isRunning: true, words });
    this.tools.draw();
    try {
      const back = await doing();
      this.done.set(key, { words, back });
    } catch (failed) {
      this.done.set(key, { failed });
    }
    this.tools.draw();
  }

  async takeBack(key) {
    const { words, back } = this.done.get(key);
    this.done.set(key, { isRunning: true, words });
    this.tools.draw();
    try {
      await back();
      this.done.delete(key);
    } catch (failed) {
      this.done.set(key, { failed, words, back });
    }
    this.tools.draw();
  }

  template() {
    return html`
      <p class="hint">${say("editor.about")}</p>
      ${this.who()}
      ${this.list("names", (item) => this.name(item))} ${this.list("ambiguous", (item) => this.name(item))}
      ${this.list("duplicates", (item) => this.duplicate(item))} ${this.list("entries", (item) => this.entry(item))}
      ${this.list("plans", (item) => this.plan(item))} ${this.list("judged", (item) => this.judgement(item))}
    `;
  }

  who() {
    const named = (event) => {
      this.by = event.target.value.trim();
      localStorage.setItem(NAME, this.by);
    };
    const may = this.access?.open || this.access?.scopes?.includes("admin") || ["curate", "publish"].every((scope) => this.access?.scopes?.includes(scope));
    return html`<div class="who-judges">
      <label class="field"><span>${say("editor.name")}</span><input id="editor-name" type="text" .value=${this.by} @change=${named} autocomplete="name"></label>
      ${this.access?.error || (this.access && !may) ? html`<p class="hint">${say(token.get() ? "editor.mayNot" : "editor.token")}</p>${tokenForm(() => this.read())}` : nothing}
    </div>`;
  }

  list(name, row) {
    const found = this[name];
    return html`<section class="desk" id=${name} aria-labelledby="desk-${name}">
      <h2 id="desk-${name}">${say(`desk.${name}`)}</h2>
      <p class="hint">${say(`desk.${name}.about`)}</p>
      ${!found
        ? html`<p class="waiting" role="status">${say("waiting")}</p>`
        : found.error
          ? problem(found.error, () => this.read())
          : found.items.length
            ? html`<ul>${found.items.map(row)}</ul>
                ${found.next ? html`<p><button class="plain" @click=${() => this.more(name)}>${say("more")}</button></p>` : nothing}`
            : html`<p class="nothing">${say("desk.nothing")}</p>`}
    </section>`;
  }

  /** A thing on the desk: what it is, and what can be done about it, or what was done. */
  row(key, what, choices, others = []) {
    const done = this.done.get(key);
    return html`<li>
      <div class="what">${what}</div>
      <div class="choices">
        ${!done || (done.failed && !done.back)
          ? choices.map((choice) => html`<button @click=${() => this.act(key, choice.words, choice.act)}>${choice.label}</button>`).concat(others)
          : html`<span role="status">${done.isRunning ? say("waiting") : done.words}</span>
              ${done.back ? html`<button class="plain" @click=${() => this.takeBack(key)}>${say(key.startsWith("judged/") ? "desk.again" : "desk.back")}</button>` : nothing}`}
        ${done?.failed ? html`<p class="failed" role="alert">${done.failed.message}</p>` : nothing}
      </div>
    </li>`;
  }

  name(item) {
    const { id, name } = item.organization;
    const written = item.mentions?.[0] ?? name;
    const key = `names/${id}`;
    const claimants = (item.mayBe ?? []).map((one) => one.id);
    const choices = item.mayBe?.length ? item.mayBe.map((one) => ({ organization: one })) : (item.candidates ?? []).slice(0, CANDIDATES);
    return this.row(
      key,
      html`<p class="subject">${organization(item.organization)}</p>
        <p class="hint">${say("desk.events", number(item.events))}${choices.length ? nothing : ` ${say("desk.noCandidate")}`}</p>`,
      choices.map((one) => ({
        label: html`${say("desk.is", one.organization.name)}${one.why ? html` <small>${say(`alike.${one.why}`)}</small>` : nothing}`,
        words: say("desk.isNow", one.organization.name),
        act: () => alias(written, one.organization.id, claimants),
      })),
      [
        html`<button @click=${() => this.act(key, say("desk.newNow"), () => enter(written))}>${say("desk.new")}</button>`,
        html`<details><summary>${say("desk.other")}</summary>${this.search(key, written).template()}</details>`,
      ],
    );
  }

  /** For an entry that nobody suggests. */
  search(key, written) {
    if (!this.searches.has(key)) {
      const take = (hit) => this.act(key, say("desk.isNow", hit.name), () => alias(written, hit.id));
      this.searches.set(key, new Search(`desk-${this.searches.size}`, take));
    }
    return this.searches.get(key);
  }

  duplicate(item) {
    const { event, activity } = item;
    return this.row(
      `duplicates/${event}`,
      html`${activityLine(activity)}`,
      [
        ...item.mayBe.map((other) => ({
          label: html`${say("desk.same", other.title)} <small>${date(other)}</small>`,
          words: say("desk.sameNow", other.title),
          act: () => judge(`event:${event}`, { activity: other.id, by: this.by }),
        })),
        { label: say("desk.apart"), words: say("desk.apartNow"), act: () => judge(`event:${event}`, { apart: true, by: this.by }) },
      ],
    );
  }

  entry(item) {
    const [one, other] = item.organizations;
    return this.row(
      `entries/${one.id}|${other.id}`,
      html`<p class="subject">${organization(one)} · ${organization(other)}</p><p class="hint">${say(`alike.${item.why}`)}${item.detail ? `: ${item.detail}` : ""}</p>`,
      [
        { label: say("desk.keep", one.name), words: say("desk.keptNow", one.name), act: () => mergeInto(other.id, one.id) },
        { label: say("desk.keep", other.name), words: say("desk.keptNow", other.name), act: () => mergeInto(one.id, other.id) },
        { label: say("desk.different"), words: say("desk.differentNow"), act: () => judge(`organizations:${one.id}|${other.id}`, { different: true, by: this.by }) },
      ],
    );
  }

  judgement(item) {
    const told = item.apart ? say("desk.apartNow") : item.different ? say("desk.differentNow") : say("desk.sameNow", item.activity);
    return this.row(
      `judged/${item.key}`,
      html`<p class="subject">${item.key.slice(item.key.indexOf(":") + 1).replace("|", " · ")}</p>
        <p class="hint">${told} ${[item.by, item.at?.slice(0, 10), item.why].filter(Boolean).join(", ")}</p>`,
      [{ label: say("desk.back"), words: say("desk.takenBack"), act: () => takeBack(item) }],
    );
  }

  plan(item) {
    return this.row(`plans/${item.id}`, activityLine(item), ["occurred", "cancelled"].map((status) => ({
      label: say(`desk.${status}`),
      words: say(`desk.${status}Now`),
      act: () => report(item.id, status, this.by),
    })));
  }
}

function activityLine(item) {
  return html`<p class="subject"><a href=${activityAddress(item.id)}>${item.title}</a></p>${date(item)}`;
}
