import {
  locationChangeDocument,
  locationDocument,
  locationListSchema,
  mergeLocationDocument,
  newLocationDocument,
} from '../schemas'
import { list, withBody, type Operations } from './operation'

export const locationOperations = {
  '/locations': {
    get: list('listLocations', 'Where desks stand', ['In the order of names.', locationListSchema]),
    post: {
      operationId: 'addLocation',
      summary: 'Add a location, which stays also while no phone is there',
      body: newLocationDocument,
      answer: [201, 'The location as it is now.', locationDocument],
      problems: [...withBody, 'no_such_pbx', 'location_exists'],
    },
  },
  '/locations/{id}': {
    get: {
      operationId: 'getLocation',
      summary: 'One location',
      answer: [200, 'The location as it is now.', locationDocument],
      problems: ['no_such_location'],
    },
    patch: {
      operationId: 'changeLocation',
      summary: 'Change its name or its time zone',
      description:
        'Its phones, and the rules that name it, are those of the new name. What is left out stays as it is.',
      body: locationChangeDocument,
      answer: [200, 'The location as it is now.', locationDocument],
      problems: [...withBody, 'no_such_location', 'location_exists'],
    },
    delete: {
      operationId: 'deleteLocation',
      summary: 'Delete a location; its phones stay, at none',
      answer: [204, 'It is gone.'],
      problems: ['no_such_location'],
    },
  },
  '/locations/{id}/merge': {
    post: {
      operationId: 'mergeLocations',
      summary: 'Move all phones of a location to another one, and delete it',
      description:
        'People who may log in at one may then log in at the other. Of all other rules, those of the one that stays apply.',
      body: mergeLocationDocument,
      answer: [200, 'The location that stays, as it is now.', locationDocument],
      problems: [...withBody, 'no_such_location'],
    },
  },
} satisfies Operations
