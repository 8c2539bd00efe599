// Prints dates of every shape that the feed reads, the same ones each time, without those on which the npm package edtf is
// known to differ: ../resources/edtf/differences.tsv has an example and the reason of each.
const KNOWN = [
  /XXXX/, // a year of which no digit is known
  /(^|[[{,/.])[?~%]?-.*(X|[\dX]{4}[?~%]?-[?~%]?2[1-4](?!\d))/, // digits unspecified, or a season, before year 0
  /[\dX?~%]\.\.[^,]+[\]}]$/, // a set that ends with a range
  /^[[{].*X/, // a set of members that are not in order from end to end
  /-X0/, // months and days that end in 0
  /-(0X|X1)-31|-X2-(29|3)|X[^-]*-02-29/, // days that not every month has which matches
  /T.*[+-]/, // a time with an offset
]
const HOW_MANY = 3000

let state = 2019
function below(limit) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return Math.floor((state / 2 ** 32) * limit)
}
const between = (low, high) => low + below(high - low + 1)
const pick = (...choices) => choices[below(choices.length)]
const many = (count, one) => Array.from({ length: count }, one)
const pad = (number, width = 2) => String(number).padStart(width, '0')
const inOrder = (one, other) => one[0] - other[0] || one[1] - other[1] || one[2] - other[2]

function day() {
  const year = pick(between(1970, 2040), between(1970, 2040), between(0, 9999), 4 * between(400, 600), -between(1, 9999))
  const month = pick(2, between(1, 12), between(1, 12))
  const last = new Date(Date.UTC(2000 + (((year % 400) + 400) % 400), month, 0)).getUTCDate()
  return [year, month, between(pick(1, 1, last), last)]
}

const year = ([year]) => (year < 0 ? '-' : '') + pad(Math.abs(year), 4)
const whole = date => [year(date), pad(date[1]), pad(date[2])]
const components = date => whole(date).slice(0, pick(1, 2, 3, 3))
const season = date => [year(date), 21 + Math.floor((date[1] - 1) / 3)]

const qualifier = () => pick('', '', '', '?', '~', '%')
const qualifiedWhole = parts => parts.join('-') + pick('?', '~', '%')
const qualified = parts => parts.map(part => (pick(true, false) ? qualifier() + part : part + qualifier())).join('-')
const unspecified = parts => parts.join('-').replace(/\d/g, digit => (below(4) === 0 ? 'X' : digit))
const fromTheRight = parts => parts.join('-').replace(pick(/\d$/, /\d\d$/, /\d\d-\d\d$/), end => end.replace(/\d/g, 'X'))

const plain = date => components(date).join('-')
const vague = date =>
  pick(unspecified, fromTheRight, qualified, qualifiedWhole)(pick(components(date), components(date), whole(date)))
const any = date => pick(plain, vague)(date)

const interval = form => many(2, day).sort(inOrder).map(form).join('/')
const range = width => many(2, day).sort(inOrder).map(date => whole(date).slice(0, width).join('-')).join('..')
const members = form =>
  many(between(1, 4), day)
    .sort(inOrder)
    .filter((date, place, all) => place === 0 || date[0] !== all[place - 1][0])
    .map(form)
    .join(',')
const set = content => pick(`[${content}]`, `{${content}}`)
const time = () => 'T' + [23, 59, 59].map(most => pad(between(0, most))).join(':')

const SHAPES = [
  () => plain(day()),
  () => season(day()).join('-'),
  () => qualifiedWhole(season(day())),
  () => unspecified([year(day())]) + '-' + between(21, 24),
  () => qualifiedWhole(components(day())),
  () => qualified(components(day())),
  () => qualified(whole(day())),
  () => fromTheRight(components(day())),
  () => unspecified(components(day())),
  () => unspecified(whole(day())),
  () => 'Y' + pick('', '-') + between(10000, 270000),
  () => whole(day()).join('-') + time() + pick('', 'Z'),
  () => interval(plain),
  () => interval(any),
  () => interval(date => season(date).join('-')),
  () => plain(day()) + pick('/', '/..'),
  () => vague(day()) + pick('/', '/..'),
  () => pick('/', '../') + any(day()),
  () => set(members(plain)),
  () => set(members(date => qualified(components(date)))),
  () => set('..' + plain(day())),
  () => set(plain(day()) + '..'),
  () => set(members(plain) + '..'),
  () => set(range(between(1, 3)) + ',' + between(9990, 9999)),
]

const texts = new Set()
for (let tries = 0; texts.size < HOW_MANY; tries++) {
  const text = SHAPES[tries % SHAPES.length]()
  if (!KNOWN.some(known => known.test(text))) texts.add(text)
}
console.log([...texts].join('\n'))
