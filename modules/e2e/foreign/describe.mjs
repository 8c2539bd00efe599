// Reads an AsyncAPI document with AsyncAPI's own parser and prints what is wrong with it.
import { readFileSync } from 'node:fs'
import { Parser } from '@asyncapi/parser'
import { AvroSchemaParser } from '@asyncapi/avro-schema-parser'

const parser = new Parser()
parser.registerSchemaParser(AvroSchemaParser())
const { document, diagnostics } = await parser.parse(readFileSync(process.argv[2], 'utf8'))
const errors = diagnostics.filter(one => one.severity === 0)
errors.forEach(one => console.log(`${one.path.join('/')}: ${one.message}`))
if (errors.length > 0 || !document) process.exit(1)
console.log(`  as expected: AsyncAPI, ${document.channels().length} channels`)
