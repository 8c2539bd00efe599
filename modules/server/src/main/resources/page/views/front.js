// What was just learned, what is coming, and who is busiest.
import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { get, ROOT } from "../api.js";
import { activityAddress, organizationAddress } from "../address.js";
import { daysFromNow } from "../dates.js";
import { organization } from "../parts/people.js";
import { problem } from "../parts/problem.js";
import { Search } from "../parts/search.js";
import { subscribe } from "../parts/subscribe.js";
import { about, date } from "../parts/timeline.js";
import { follow } from "../stream.js";
import { locale, number, say } from "../words.js";

const NEWS = 30;
const SOON = 1_500;
const COMING = 12;
const BUSIEST = 12;

export class FrontView {
  constructor(tools) {
    this.tools = tools;
    this.search = new Search("front", ({ id }) => tools.visit(organizationAddress(id)));
    this.news = [];
  }

  get isWaiting() {
    return !this.coming && !this.error;
  }

  arrived() {
    this.listen();
    this.read();
  }

  left() {
    this.listening?.abort();
    this.listening = null;
  }

  again() {
    this.left();
    this.listen();
    this.read();
  }

  async read() {
    try {
      const [coming, busiest] = await Promise.all([
        get("activities", { status: "planned", from: daysFromNow(0), order: "oldest", limit: COMING }),
        get("busiest-organizations", { limit: BUSIEST }),
      ]);
      Object.assign(this, { coming: coming.items, busiest, error: null });
    } catch (error) {
      this.error = error;
    }
    this.tools.draw();
  }

  /** What is coming and who is busiest may be otherwise now. */
  readSoon() {
    clearTimeout(this.reading);
    this.reading = setTimeout(() => this.listening && this.read(), SOON);
  }

  /** What was learned last, and from then on all as it comes. */
  listen() {
    if (this.listening) {
      return;
    }
    this.listening = new AbortController();
    this.isCaughtUp = false;
    const draw = () => {
      this.drawing ??= requestAnimationFrame(() => {
        this.drawing = null;
        this.tools.draw();
      });
    };
    follow(
      { topics: "activities", last: NEWS },
      {
        open: () => {
          this.isLive = true;
          draw();
        },
        broken: () => {
          this.isLive = false;
          this.isCaughtUp = false;
          draw();
        },
        message: (event, change) => {
          if (event === "caught-up") {
            this.isCaughtUp = true;
          } else if (change.reason) {
            this.learn(change);
            this.isCaughtUp && this.readSoon();
          }
          draw();
        },
      },
      this.listening.signal,
    );
  }

  /** Of two activities that became one, the one that stays tells it. */
  learn(change) {
    if (change.mergedInto) {
      this.news = this.news.filter((one) => one.id !== change.id);
      return;
    }
    const item = { ...change, isNew: this.isCaughtUp, at: this.isCaughtUp ? new Date() : null };
    this.news = [item, ...this.news.filter((one) => one.id !== change.id)].slice(0, NEWS);
  }

  template() {
    return html`
      <section class="opening">
        <h1 tabindex="-1">${say("front.title")}</h1>
        <p>${say("front.about")}</p>
        ${this.search.template()}
      </section>
      ${this.error ? problem(this.error, () => this.again()) : nothing}
      <div class="front">
        <section class="news" aria-labelledby="news">
          <h2 id="news">${say("front.news")} <span class="live" data-live=${this.isLive ? "yes" : "no"}>${say(this.isLive ? "front.live" : "front.notLive")}</span></h2>
          <ol class="learned" aria-live="off">${repeat(this.news, (one) => one.id, learned)}</ol>
          ${this.isCaughtUp && !this.news.length ? html`<p class="nothing">${say("front.noNews")}</p>` : nothing}
        </section>
        <section class="coming" aria-labelledby="coming">
          <h2 id="coming">${say("front.coming")}</h2>
          ${this.coming?.length ? html`<ol>${this.coming.map(plan)}</ol>` : this.coming ? html`<p class="nothing">${say("front.noPlans")}</p>` : nothing}
          <p><a href="/editors#plans">${say("front.overdue")}</a></p>
        </section>
        <section class="busiest" aria-labelledby="busiest">
          <h2 id="busiest">${say("front.busiest")}</h2>
          ${busiest(this.busiest)}
        </section>
      </div>
      ${subscribe(
        { Atom: `${ROOT}/activities.atom`, iCalendar: `${ROOT}/activities.ics`, "JSON Feed": `${ROOT}/activities.feed.json`, JSON: `${ROOT}/activities`, CSV: `${ROOT}/activities.csv` },
        { topics: "activities" },
      )}
    `;
  }
}

function learned(change) {
  const { activity } = change;
  if (!activity) {
    return html`<li class="gone">
      <p class="reason">${say(`reason.${change.reason}`)}</p>
      <h3><a href=${activityAddress(change.id)}>${change.id}</a></h3>
    </li>`;
  }

  return html`<li class="kind-${activity.kind} status-${activity.status} ${change.isNew ? "fresh" : ""}">
    <p class="reason">${say(`reason.${change.reason}`)}${change.at ? html` <time datetime=${change.at.toISOString()}>${change.at.toLocaleTimeString(locale())}</time>` : nothing}</p>
    ${about(activity)}
    <h3><a href=${activityAddress(activity.id)}>${activity.title}</a></h3>
    <p class="line">${date(activity)}<span class="who">${seats(activity.participants)}</span></p>
  </li>`;
}

function seats(participants) {
  const seen = new Map(participants.map((seat) => [seat.organization.id, seat.organization]));
  const some = [...seen.values()].slice(0, 4);
  return [some.map((one) => organization(one)), seen.size > some.length ? say("people.more", seen.size - some.length) : nothing];
}

function plan(item) {
  return html`<li class="kind-${item.kind} status-${item.status}">
    ${date(item)}
    <h3><a href=${activityAddress(item.id)}>${item.title}</a></h3>
    <p class="who">${seats(item.participants)}</p>
  </li>`;
}

function busiest(found) {
  if (!found?.items.length) {
    return nothing;
  }
  const most = found.items[0].activities;
  return html`<ol>
      ${found.items.map(
        (one) => html`<li>
          <a href=${organizationAddress(one.organization.id)}>${one.organization.name}</a>
          <meter min="0" max=${most} value=${one.activities} aria-hidden="true"></meter>
          <span class="number">${number(one.activities)}</span>
        </li>`,
      )}
    </ol>
    <p class="hint">${found.complete ? say("busiest.all", number(found.activities)) : say("busiest.some", number(found.activities))}</p>`;
}
