// Dates in EDTF (https://www.loc.gov/standards/datetime/), in words that promise no more than they do.
import { language, locale, say } from "./words.js";

const DAY = 24 * 60 * 60 * 1000;
const YEAR_ALONE = /^([?%]-?\d+|-?\d+[?%])-[\dX-]+$/;
const ONE = /^([?~%]?)(-?[\dX]{4,})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?))?)?(?:T.*)?$/;

/**
 * In words, with `doubt`: uncertain, approximate, year where that alone is uncertain, or empty.
 *
 * @param said a year that is said elsewhere already and need not be repeated
 */
export function describe(when, said = undefined) {
  if (!when || when === "XXXX") {
    return { text: say("date.unknown"), doubt: "" };
  }
  const doubt = YEAR_ALONE.test(when) ? "year" : /[?%]/.test(when) ? "uncertain" : when.includes("~") ? "approximate" : "";
  return { text: /^[[{]/.test(when) ? set(when) : when.includes("/") ? interval(when, said) : single(when, said), doubt };
}

/** How well a date is known, by its first and its last day: day, days, month, year, years, open or unknown. */
export function precision({ earliest, latest }) {
  if (!earliest || !latest) {
    return earliest || latest ? "open" : "unknown";
  }
  const days = (Date.parse(latest) - Date.parse(earliest)) / DAY;
  return days === 0 ? "day" : days < 15 ? "days" : days < 31 ? "month" : days < 366 ? "year" : "years";
}

/** Under which year it stands in a timeline: that of its first day; `open` where only the last is known, else `unknown`. */
export function chapter(item) {
  return item.earliest ? item.earliest.slice(0, item.earliest.indexOf("-", 1)) : item.latest ? "open" : "unknown";
}

/** Today, or a day before or after it, where the reader is. */
export function daysFromNow(days) {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() + days)).toISOString().slice(0, 10);
}

function single(text, said) {
  const date = read(text);
  return date ? words(date, said) : text;
}

/** A part that has an X is not known, and neither is what is smaller. A mark before a part is for it alone. */
function read(text) {
  const found = ONE.exec(text);
  if (!found) {
    return null;
  }
  const [, , year, , , month = "", , , day = ""] = found;
  const hasMonth = /^\d\d$/.test(month);
  return {
    year,
    month: hasMonth ? Number(month) : 0,
    day: hasMonth && /^\d\d$/.test(day) ? Number(day) : 0,
  };
}

function words(date, said) {
  const year = yearWords(date.year);
  if (!date.month) {
    return language === "zh" && /\d$/.test(year) ? `${year}年` : year;
  }
  if (date.month > 12) {
    return say("date.season", date.month, year);
  }
  if (date.year === "XXXX") {
    return say("date.anyYear", inYear(date));
  }
  return date.year === said ? inYear(date) : say("date.withYear", inYear(date), year);
}

function yearWords(year) {
  return /^\d{3}X$/.test(year) ? say("date.decade", `${year.slice(0, 3)}0`) : year.startsWith("-") ? say("date.bce", String(1 - Number(year))) : year;
}

function inYear({ month, day }) {
  if (language === "zh") {
    return `${month}月${day ? `${day}日` : ""}`;
  }
  return day ? `${day} ${monthName(month)}` : monthName(month);
}

const formats = new Map();

function monthName(month) {
  const name = locale();
  if (!formats.has(name)) {
    formats.set(name, new Intl.DateTimeFormat(name, { month: "short", timeZone: "UTC" }));
  }
  return formats.get(name).format(new Date(Date.UTC(2000, month - 1, 1)));
}

function interval(when, said) {
  const [from, to] = when.split("/");
  if (!to || to === "..") {
    return say("date.from", single(from, said));
  }
  if (!from || from === "..") {
    return say("date.until", single(to, said));
  }
  const [first, last] = [read(from), read(to)];
  if (!first || !last) {
    return when;
  }
  const isOneYear = first.year === last.year;
  const isOneMonth = isOneYear && first.month === last.month && first.day && last.day;
  if (language === "zh") {
    return `${words(first, said)}–${isOneMonth ? `${last.day}日` : words(last, isOneYear ? last.year : said)}`;
  }
  return isOneMonth ? `${first.day}–${words(last, said)}` : `${words(first, isOneYear ? first.year : said)} – ${words(last, said)}`;
}

function set(when) {
  const texts = when
    .slice(1, -1)
    .split(",")
    .map((one) => {
      const [from, to] = one.includes("..") ? one.split("..") : [one, one];
      return !from ? say("date.upTo", single(to)) : !to ? say("date.from", single(from)) : from === to ? single(one) : `${single(from)} – ${single(to)}`;
    });
  return new Intl.ListFormat(locale(), { type: when.startsWith("[") ? "disjunction" : "conjunction" }).format(texts);
}
