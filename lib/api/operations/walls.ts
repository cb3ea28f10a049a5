import { addedWallDocument, newWallDocument, wallChangeDocument, wallDocument, wallListSchema } from '../schemas'
import { list, withBody, type Operations } from './operation'

export const wallOperations = {
  '/walls': {
    get: list('listWalls', 'Screens that show who is where', ['In the order of names.', wallListSchema]),
    post: {
      operationId: 'addWall',
      summary: 'Make a link for a screen on a wall',
      description: 'The answer has the path of the link, behind the address of the dashboard. It is not shown again.',
      body: newWallDocument,
      answer: [201, 'The wall with the path of its link.', addedWallDocument],
      problems: [...withBody, 'no_such_pbx'],
    },
  },
  '/walls/{id}': {
    get: {
      operationId: 'getWall',
      summary: 'One wall',
      answer: [200, 'The wall as it is now.', wallDocument],
      problems: ['no_such_wall'],
    },
    patch: {
      operationId: 'changeWall',
      summary: 'Change what a wall shows',
      description: 'What is left out stays as it is, and so does the link.',
      body: wallChangeDocument,
      answer: [200, 'The wall as it is now.', wallDocument],
      problems: [...withBody, 'no_such_wall'],
    },
    delete: {
      operationId: 'revokeWall',
      summary: 'Revoke the link of a wall',
      description: 'Screens with that link show nothing within seconds.',
      answer: [204, 'It is revoked.'],
      problems: ['no_such_wall'],
    },
  },
} satisfies Operations
