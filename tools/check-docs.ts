import { problemsIn } from './checks/docs/compare.ts'
import { documentsOf, factsOfProject, read } from './checks/docs/facts.ts'

// Part of npm run verify: a document that names a path, script, command, setting, metric or address that does not exist.
const facts = factsOfProject()
const documents = documentsOf(facts)
const problems = documents.flatMap((file) => problemsIn(file, read(file), facts, read))
for (const problem of problems) console.error(problem)
if (documents.length === 0) console.error('No documents were found.')
process.exitCode = problems.length === 0 && documents.length > 0 ? 0 : 1
