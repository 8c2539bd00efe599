// Reads a topic of events to its end with kafkajs and Confluent's registry client, and prints the ids, one a line.
import kafkajs from 'kafkajs'
import LZ4 from 'kafkajs-lz4'
import { AvroDeserializer, SchemaRegistryClient, SerdeType } from '@confluentinc/schemaregistry'

const { Kafka, CompressionTypes, CompressionCodecs, logLevel } = kafkajs
CompressionCodecs[CompressionTypes.LZ4] = new LZ4().codec

const [brokers, registry, topic] = process.argv.slice(2)
const kafka = new Kafka({ clientId: 'foreign', brokers: brokers.split(','), logLevel: logLevel.ERROR })
const deserializer = new AvroDeserializer(
  new SchemaRegistryClient({ baseURLs: [registry] }), SerdeType.VALUE, {})

const admin = kafka.admin()
await admin.connect()
const ends = new Map((await admin.fetchTopicOffsets(topic))
  .filter(one => one.high !== one.low).map(one => [one.partition, BigInt(one.high)]))
await admin.disconnect()

const consumer = kafka.consumer({ groupId: `foreign-${process.pid}` })
const done = new Promise((resolve, reject) => {
  const left = new Set(ends.keys())
  if (left.size === 0) resolve()
  consumer.on(consumer.events.CRASH, crash => reject(crash.payload.error))
  // Offsets end with the marker of a transaction, which is no message: the end of a batch says how far it reached.
  consumer.on(consumer.events.END_BATCH_PROCESS, ({ payload }) => {
    if (BigInt(payload.lastOffset) + 1n >= ends.get(payload.partition)) left.delete(payload.partition)
    if (left.size === 0) resolve()
  })
})
await consumer.connect()
await consumer.subscribe({ topic, fromBeginning: true })
await consumer.run({
  eachMessage: async ({ message }) => {
    const event = await deserializer.deserialize(topic, message.value)
    if (event.id !== message.key.toString()) throw new Error(`key ${message.key}, but id ${event.id}`)
    if (message.headers.ce_specversion.toString() !== '1.0') throw new Error('no CloudEvents header')
    console.log(event.id)
  }
})
await done
await consumer.disconnect()
