// Which view stands in the window: the one that the address names.
import { html, render } from "lit-html";
import { organizationAddress, placeOf } from "./address.js";
import { masthead } from "./parts/masthead.js";
import { Search } from "./parts/search.js";
import { locale, say } from "./words.js";
import { ActivityView } from "./views/activity.js";
import { EditorsView } from "./views/editors.js";
import { FrontView } from "./views/front.js";
import { NowhereView } from "./views/nowhere.js";
import { OrganizationView } from "./views/organization.js";

const VIEWS = { front: FrontView, organizations: OrganizationView, activities: ActivityView, editors: EditorsView, nowhere: NowhereView };

/** So many views are kept as they were left, for whoever goes back. */
const MOST_KEPT = 12;

const kept = new Map();
const scrolled = new Map();
const search = new Search("masthead", ({ id }) => visit(organizationAddress(id)));
const tools = { visit, draw };
let view;
let step = 0;
let isAnnounced = true;
let shown;

history.scrollRestoration = "manual";
document.documentElement.lang = locale();
document.addEventListener("click", followLink);
for (const touch of ["keydown", "pointerdown"]) {
  document.addEventListener(touch, () => (isAnnounced = true), { capture: true });
}
addEventListener("popstate", (event) => {
  if (location.pathname + location.search === shown) {
    return; // only to another place of the same view
  }
  scrolled.set(step, scrollY);
  step = event.state?.step ?? 0;
  show(false);
  scrollTo(0, scrolled.get(step) ?? 0);
});
step = history.state?.step ?? 0;
show(true);

/** Goes to an address of the page. With `replace`, the one before is not gone back to. */
function visit(address, { replace = false } = {}) {
  if (replace) {
    history.replaceState(history.state, "", address);
    show(true);
    return;
  }
  scrolled.set(step, scrollY);
  step = Date.now();
  history.pushState({ step }, "", address);
  const before = view;
  show(true);
  if (view !== before) {
    scrollTo(0, 0);
    isAnnounced = false;
    announce();
  toSection();
  }
}

/** The heading of a new view has the focus, so that it is read out; also when its words come later. */
function announce() {
  if (!isAnnounced) {
    document.querySelector("h1")?.focus({ preventScroll: true });
    isAnnounced = !view.isWaiting;
  }
}

/** The same thing with other filters is the same view, so that nothing jumps. One that is gone back to is as it was left. */
function show(isNew) {
  const place = placeOf(new URL(location.href));
  shown = location.pathname + location.search;
  const name = `${place.view}/${place.id}`;
  const before = view;
  view = before?.name === name ? before : ((isNew ? null : kept.get(name)) ?? new VIEWS[place.view](tools, place));
  view.name = name;
  if (view !== before) {
    before?.left?.();
    search.close();
  }
  kept.delete(name);
  kept.set(name, view);
  if (kept.size > MOST_KEPT) {
    kept.delete(kept.keys().next().value);
  }
  view.arrived(place);
  draw();
}

/** An address may name a section of a view, which is there only when it is drawn. */
function toSection() {
  const section = location.hash && !view.isWaiting && view.sought !== location.hash && document.getElementById(location.hash.slice(1));
  if (section) {
    view.sought = location.hash;
    section.scrollIntoView();
  }
}

function followLink(event) {
  const link = event.target.closest?.("a[href]");
  if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || link.target) {
    return;
  }
  const url = new URL(link.href);
  if (url.origin === location.origin && placeOf(url).view !== "nowhere") {
    if (url.hash && url.pathname + url.search === shown) {
      return;
    }
    event.preventDefault();
    visit(url.pathname + url.search + url.hash);
  }
}

function draw() {
  document.title = [view.title, say("site")].filter(Boolean).join(" · ");
  render(
    html`${masthead(search, draw)}
      <main id="main" tabindex="-1" aria-busy=${view.isWaiting ? "true" : "false"}>${view.template()}</main>`,
    document.body,
  );
  announce();
  toSection();
}
