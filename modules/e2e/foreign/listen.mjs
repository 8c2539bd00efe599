// Listens with the eventsource package, breaks off in the middle, goes on, and prints the ids, one a line.
import { EventSource } from 'eventsource'

const [url] = process.argv.slice(2)

function listen (lastEventId, most) {
  return new Promise((resolve, reject) => {
    const source = new EventSource(url, {
      fetch: (input, init) => fetch(input, {
        ...init, headers: { ...init.headers, ...(lastEventId && { 'Last-Event-ID': lastEventId }) }
      })
    })
    let count = 0
    let ended = false
    const end = result => { ended = true; source.close(); resolve(result) }
    const take = one => {
      // What had come already is dispatched even behind close(): it is not counted, and comes again.
      if (ended) return
      console.log(JSON.parse(one.data).id)
      if (++count === most) end({ last: one.lastEventId, caughtUp: false })
    }
    for (const kind of ['meeting', 'declaration', 'formation', 'membership', 'appointment', 'publication', 'statement']) {
      source.addEventListener(kind, take)
    }
    source.addEventListener('caught-up', one => ended || end({ last: one.lastEventId, caughtUp: true }))
    source.onerror = error => reject(new Error(error.message))
  })
}

let at = { last: undefined, caughtUp: false }
while (!at.caughtUp) at = await listen(at.last, 3)
