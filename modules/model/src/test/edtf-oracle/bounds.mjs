// Reads texts, one a line or in the first column, and prints each with the first and the last day that the npm package
// edtf gives it: "-" for an unknown bound, ".." for an open one, "refused" where the package takes no such text.
import { readFileSync } from 'node:fs'
import edtf, { defaults } from 'edtf'

const { version } = JSON.parse(readFileSync('node_modules/edtf/package.json', 'utf8'))
defaults.level = 3 // what the package calls a season that is qualified or stands in an interval
defaults.offset = 0 // a local time lies on its own day, wherever this runs

function day(time) {
  if (time === null) return '-'
  if (!Number.isFinite(time)) return Number.isNaN(time) ? 'out of range' : '..'
  const date = new Date(time)
  const year = date.getUTCFullYear()
  const sign = year < 0 ? '-' : year > 9999 ? '+' : ''
  return sign + String(Math.abs(year)).padStart(4, '0') + date.toISOString().slice(-20, -14)
}

function bounds(text) {
  try {
    const { min, max } = edtf(text)
    return [day(min), day(max)]
  } catch {
    return ['refused', 'refused']
  }
}

console.log(`# the npm package edtf ${version}`)
readFileSync(0, 'utf8')
  .split('\n')
  .map(line => line.split('\t')[0])
  .filter(text => text && !text.startsWith('#'))
  .forEach(text => console.log([text, ...bounds(text)].join('\t')))
