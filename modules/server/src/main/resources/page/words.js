// Everything that the page says, in the language of whoever reads it.
import en from "./words/en.js";
import zh from "./words/zh.js";

const LANGUAGES = { en, zh };
const CHOICE = "language";

export let language = chosen();

function chosen() {
  const kept = localStorage.getItem(CHOICE);
  if (kept in LANGUAGES) {
    return kept;
  }
  return navigator.languages.map((one) => one.slice(0, 2)).find((one) => one in LANGUAGES) ?? "en";
}

export function choose(other) {
  localStorage.setItem(CHOICE, other);
  language = other;
  document.documentElement.lang = locale();
}

/** As HTML names it. */
export function locale() {
  return language === "zh" ? "zh-Hans" : "en";
}

/** The words of a name; those that need a number or a name are functions. What has no words is shown as it is. */
export function say(name, ...of) {
  const words = LANGUAGES[language][name] ?? en[name] ?? name.slice(name.indexOf(".") + 1);
  return typeof words === "function" ? words(...of) : words;
}

export function number(n) {
  return new Intl.NumberFormat(locale()).format(n);
}
