// What stands at the head of every view.
import { html } from "lit-html";
import { choose, language, say } from "../words.js";

export function masthead(search, draw) {
  return html`
    <a class="skip" href="#main">${say("skip")}</a>
    <header class="masthead">
      <a class="wordmark" href="/">Alliance Feed</a>
      ${search.template()}
      <nav aria-label=${say("nav")}>
        <a href="/editors">${say("editors")}</a>
        <a href="/swagger-ui" target="_blank">${say("nav.api")}</a>
        <button class="plain" lang=${language === "zh" ? "en" : "zh-Hans"} @click=${() => speak(search, draw)}>${language === "zh" ? "English" : "中文"}</button>
        <button class="plain theme" aria-label=${say("theme")} title=${say("theme")} @click=${changeTheme}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><circle cx="8" cy="8" r="6.5"/><path d="M8 1.5a6.5 6.5 0 0 1 0 13z"/></svg>
        </button>
      </nav>
    </header>
  `;
}

function speak(search, draw) {
  choose(language === "zh" ? "en" : "zh");
  search.draw();
  draw();
}

function changeTheme() {
  const root = document.documentElement;
  const isDark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = isDark ? "light" : "dark";
  localStorage.setItem("theme", root.dataset.theme);
}
