// Dates in EDTF (https://www.loc.gov/standards/datetime/), in words that promise no more than they do.
import { language, locale, say } from "./words.js";

const ONE = /^([?~%]?)(-?[\dX]{4,})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?))?)?(?:T.*)?$/;

/**
 * In words. The result says how sure we are, too: `precision` is day, days, month, year, years, open or unknown; `doubt` is
 * uncertain, approximate or empty.
 *
 * @param year a year that is said elsewhere already and need not be repeated
 */
export function describe(when, year = undefined) {
  if (!when || when === "XXXX") {
    return { text: say("date.unknown"), precision: "unknown", doubt: "" };
  }
  const doubt = /[?%]/.test(when) ? "uncertain" : when.includes("~") ? "approximate" : "";
  if (/^[[{]/.test(when)) {
    return { ...set(when), doubt };
  }
  if (when.includes("/")) {
    return { ...interval(when, year), doubt };
  }
  const date = read(when);
  return date ? { text: words(date, year), precision: date.precision, doubt } : { text: when, precision: "open", doubt };
}

/** Under which year it stands in a timeline: that of its first day; `open` where only the last is known, else `unknown`. */
export function chapter(item) {
  return item.earliest ? yearOf(item.earliest) : item.latest ? "open" : "unknown";
}

export function yearOf(day) {
  return day.slice(0, day.indexOf("-", 1));
}

/** Whether a day has passed. */
export function isPast(day) {
  return day < new Date().toISOString().slice(0, 10);
}

export function monthWords(period) {
  return describe(period).text;
}

function read(text) {
  const found = ONE.exec(text);
  if (!found) {
    return null;
  }
  const [, , year, yearDoubt, , month = "", monthDoubt = "", , day = "", dayDoubt = ""] = found;
  const known = { month: month && month !== "XX", day: day && day !== "XX" };
  return {
    year,
    month: known.month ? Number(month.replace("X", "0")) : 0,
    day: known.day ? day.replace(/^0/, "") : "",
    // A mark behind a part is for all before it; one before a part is for that part alone.
    yearDoubted: Boolean(found[1] || yearDoubt || monthDoubt || dayDoubt),
    yearAloneDoubted: Boolean(found[1] || yearDoubt),
    precision: known.day && !year.includes("X") ? "day" : known.month && !year.includes("X") ? "month" : year.includes("X") ? "years" : "year",
  };
}

function words(date, saidYear) {
  const year = yearWords(date.year);
  const mark = date.yearAloneDoubted ? "?" : "";
  if (date.month > 12) {
    return say("date.season", date.month, year);
  }
  if (!date.month) {
    return year + mark;
  }
  const silent = date.year === saidYear && !date.yearAloneDoubted;
  const month = monthName(date.month);
  if (date.year === "XXXX") {
    return say("date.anyYear", date.day ? dayOf(month, date.day) : month);
  }
  const short = date.day ? dayOf(month, date.day) : month;
  return silent ? short : say("date.withYear", short, year + mark);
}

function dayOf(month, day) {
  return language === "zh" ? `${month}${day}日` : `${day} ${month}`;
}

function monthName(month) {
  return language === "zh"
    ? `${month}月`
    : new Intl.DateTimeFormat(locale(), { month: "short", timeZone: "UTC" }).format(new Date(Date.UTC(2000, month - 1, 1)));
}

function yearWords(year) {
  if (/^\d{3}X$/.test(year)) {
    return say("date.decade", `${year.slice(0, 3)}0`);
  }
  return year.startsWith("-") ? say("date.bce", String(1 - Number(year))) : year;
}

function interval(when, year) {
  const [from, to] = when.split("/");
  if (!to || to === "..") {
    return { text: say("date.from", describe(from, year).text), precision: "open" };
  }
  if (!from || from === "..") {
    return { text: say("date.upTo", describe(to, year).text), precision: "open" };
  }
  const [first, last] = [read(from), read(to)];
  if (!first || !last) {
    return { text: when, precision: "open" };
  }
  const precision = first.year !== last.year ? "years" : first.day ? "days" : first.month ? "month" : "year";
  const sameMonth = first.year === last.year && first.month === last.month && first.day && last.day;
  if (sameMonth && language !== "zh") {
    return { text: `${first.day}–${words(last, year)}`, precision };
  }
  return { text: `${words(first, first.year === last.year ? first.year : year)} – ${words(last, year)}`, precision };
}

function set(when) {
  const all = when.slice(1, -1).split(",");
  const texts = all.map((one) => {
    const range = one.indexOf("..");
    if (range < 0) {
      return describe(one).text;
    }
    const [from, to] = [one.slice(0, range), one.slice(range + 2)];
    return !from ? say("date.upTo", describe(to).text) : !to ? say("date.from", describe(from).text) : `${describe(from).text} – ${describe(to).text}`;
  });
  const list = new Intl.ListFormat(locale(), { type: when.startsWith("[") ? "disjunction" : "conjunction" });
  return { text: list.format(texts), precision: when.includes("..") ? "open" : "days" };
}
