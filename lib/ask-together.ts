interface Asked<Key, Answer> {
  key: Key
  resolve: (answer: Answer) => void
  reject: (error: unknown) => void
}

/**
 * Makes one question of all that are asked in the same turn of the event loop, and of all that are asked while such a
 * question is under way. None is answered by one that had begun before: an answer is never older than its question.
 *
 * @param ask answers in the order of the keys
 */
export function askTogether<Key, Answer>(ask: (keys: Key[]) => Promise<Answer[]>): (key: Key) => Promise<Answer> {
  let gathered: Asked<Key, Answer>[] = []
  let isAsking = false
  const askSoon = () => setImmediate(() => void askAll())
  const askAll = async () => {
    const these = gathered
    gathered = []
    isAsking = true
    try {
      const answers = await ask(these.map(({ key }) => key))
      these.forEach(({ resolve }, index) => resolve(answers[index] as Answer))
    } catch (error) {
      for (const { reject } of these) reject(error)
    }
    isAsking = false
    if (gathered.length > 0) askSoon()
  }
  return (key) =>
    new Promise((resolve, reject) => {
      if (gathered.push({ key, resolve, reject }) === 1 && !isAsking) askSoon()
    })
}
