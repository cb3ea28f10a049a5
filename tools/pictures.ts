import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { projectDirectory } from '../runtime/project-directory.ts'
import { withDemoBrowser } from './pictures/demo-browser.ts'
import { MovingPicture } from './pictures/moving-picture.ts'
import { takePages } from './pictures/pages.ts'
import { takeStills } from './pictures/stills.ts'
import { tellStory } from './pictures/story.ts'

// npm run pictures: the pictures of README.md, made from a fresh demo in a real browser; with `-- --pages` those of every
// page in three widths, light and dark. Look at them before you commit them.
const folder = join(projectDirectory, 'docs/pictures')
mkdirSync(folder, { recursive: true })

await withDemoBrowser(async (browser) => {
  if (process.argv.includes('--pages')) {
    for (const name of await takePages(browser, join(folder, 'pages'))) console.log(name)
    return
  }
  const story = new MovingPicture({ width: 1360, height: 820 })
  await browser.withPage(story.size, (page) => tellStory(page, story))
  const bytes = await story.save(join(folder, 'a-login.webp'))
  console.log(`a-login.webp: ${story.frames} frames, ${Math.round(bytes / 1024)} kB`)
  for (const name of await takeStills(browser, folder)) console.log(name)
})
